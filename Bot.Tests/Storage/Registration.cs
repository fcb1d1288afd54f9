using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Storage;

public sealed class Registration
{
    [Theory]
    [InlineData("",
        "Storage:Engine is not set: set it to Azure, or to Embedded for one machine.")]
    [InlineData("Engine=Mongo", "Storage:Engine is 'Mongo': set it to Azure or Embedded.")]
    [InlineData("Engine=Embedded", "Storage:Folder is not set: the Embedded engine keeps everything in that folder.")]
    [InlineData("Engine=Embedded;Folder=x;Shared=true",
        "Storage:Shared is for Development only: for several machines or processes set Storage:Engine to Azure.")]
    [InlineData("Engine=Azure",
        "Storage:Account is not set: the Azure engine keeps everything in that storage account.")]
    [InlineData("Engine=Azure;Account=x;Name=Weer-baar",
        "Storage:Name has 3 to 50 lower-case letters and digits and begins with a letter.")]
    [InlineData("Engine=Azure;ConnectionString=UseDevelopmentStorage",
        "Storage:ConnectionString is for Development only: set Storage:Account, which is reached without a secret.")]
    public void Settings_unfit_for_production_are_refused_with_one_sentence(string settings, string sentence)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Options(settings, isDevelopment: false));

        Assert.Equal([sentence], fault.Failures);
    }

    [Fact]
    public void Development_takes_the_embedded_engine_when_nothing_is_set()
    {
        var options = Options("", isDevelopment: true);

        Assert.Equal((StorageEngine.Embedded, ".weerbaar/store"), (options.Engine, options.Folder));
    }

    [Fact]
    public async Task The_three_ports_are_there_once_the_host_has_started()
    {
        using var folder = new TemporaryFolder();
        using var host = Build($"Engine=Embedded;Folder={folder.Path}");
        await host.StartAsync();

        var result = await host.Services.GetRequiredService<IRowStore>()
            .CommitAsync([new RowChange.Put(new RowKey("p", "r"), "1")], default);

        Assert.True(result.Committed);
        Assert.NotNull(host.Services.GetRequiredService<IBlobStore>());
        Assert.NotNull(host.Services.GetRequiredService<IWorkQueue>());
        await host.StopAsync();
    }

    [Fact]
    public void An_azure_account_is_enough_for_production()
    {
        var options = Options("Engine=Azure;Account=gemeente", isDevelopment: false);

        Assert.Equal("https://gemeente.table.core.windows.net/", options.Endpoint("table").AbsoluteUri);
        Assert.Equal("weerbaar", options.Name);
    }

    [Fact]
    public async Task A_host_whose_folder_is_taken_does_not_start()
    {
        using var folder = new TemporaryFolder();
        using var first = Build($"Engine=Embedded;Folder={folder.Path}");
        using var second = Build($"Engine=Embedded;Folder={folder.Path}");
        await first.StartAsync();

        await Assert.ThrowsAsync<StorageSettingsException>(() => second.StartAsync());
        await first.StopAsync();
    }

    private static StorageOptions Options(string settings, bool isDevelopment)
    {
        using var all = new ServiceCollection().AddStorage(Settings(settings), isDevelopment).BuildServiceProvider();
        return all.GetRequiredService<IOptions<StorageOptions>>().Value;
    }

    private static IHost Build(string settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System).AddStorage(Settings(settings), isDevelopment: false);
        return builder.Build();
    }

    private static IConfigurationRoot Settings(string settings) => new ConfigurationBuilder().AddInMemoryCollection(
        settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('='))
            .Select(pair => KeyValuePair.Create($"Storage:{pair[0]}", (string?)pair[1]))).Build();
}
