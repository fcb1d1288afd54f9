using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Weerbaar.Directories;

namespace Weerbaar.Tests.Directories;

public sealed class SettingsTests
{
    private static readonly string Some = Entry.IdOf(1);

    [Fact]
    public void Complete_settings_start() => Assert.Empty(Faults(Groups(), isDevelopment: false));

    [Fact]
    public void Each_missing_group_is_one_sentence_that_names_the_setting() => Assert.Equal(
        [
            "Groups:Officers must be the object id of the Entra group of the monitoring officers, a GUID.",
            "Groups:Advisers must be the object id of the Entra group of the confidential advisers, a GUID.",
            "Groups:Administrators must be the object id of the Entra group of the administrators, a GUID.",
        ],
        Faults([], isDevelopment: false));

    [Fact]
    public void A_group_by_name_is_refused_also_where_it_is_optional() => Assert.Equal(
        ["Groups:Police must be the object id of an Entra group, or be left out."],
        Faults(Groups(("Groups:Police", "Wijkagenten")), isDevelopment: false));

    [Theory]
    [InlineData("http://127.0.0.1:5000/graph/v1.0", true, true)]
    [InlineData("http://127.0.0.1:5000/graph/v1.0", false, false)]
    [InlineData("http://graph.microsoft.com/v1.0", true, false)]
    [InlineData("https://graph.microsoft.us/v1.0", false, true)]
    [InlineData("graph.microsoft.com", true, false)]
    public void Plain_http_is_for_loopback_in_Development(string address, bool isDevelopment, bool starts) =>
        Assert.Equal(starts, Faults(Groups(("Graph:BaseAddress", address)), isDevelopment).Count == 0);

    [Theory]
    [InlineData("true", null, false)]
    [InlineData("true", "00000000-0000-0000-0000-000000000001", true)]
    [InlineData("false", null, true)]
    public void A_chat_needs_the_app_that_is_put_into_it(string creates, string? app, bool starts) => Assert.Equal(
        starts ? [] : ["Graph:CreatesChats needs Graph:TeamsAppId, the id in the Teams app's manifest, a GUID."],
        Faults(Groups(("Graph:CreatesChats", creates), ("Bot:AppId", app!)), isDevelopment: false));

    private static Dictionary<string, string?> Groups(params (string Key, string Value)[] more) =>
        new[] { ("Groups:Officers", Some), ("Groups:Advisers", Some), ("Groups:Administrators", Some) }
            .Concat(more)
            .ToDictionary(pair => pair.Item1, pair => (string?)pair.Item2);

    private static List<string> Faults(Dictionary<string, string?> settings, bool isDevelopment)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddDirectory(configuration, isDevelopment).BuildServiceProvider();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException refused)
        {
            return [.. refused.Failures];
        }
    }
}
