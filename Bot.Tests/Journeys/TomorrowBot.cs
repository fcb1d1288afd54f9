using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Weerbaar.Hosting;

namespace Weerbaar.Tests.Journeys;

/// <summary>A later version of the bot, in this process, on the same store as a bot of today.</summary>
internal sealed class TomorrowBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TomorrowBot(WebApplication app, TomorrowRows rows) => (this._app, Rows) = (app, rows);

    public TomorrowRows Rows { get; }

    /// <summary>Two addresses of the one bot.</summary>
    public IEnumerable<string> Urls => _app.Urls;

    public static async Task<TomorrowBot> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting =>
            KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0", "http://127.0.0.1:0");
        builder.AddWeerbaar();
        var own = builder.Services.Single(service => service.ServiceType == typeof(IRowStore)).ImplementationFactory!;
        builder.Services.RemoveAll<IRowStore>();
        builder.Services.AddSingleton(services => new TomorrowRows((IRowStore)own(services)));
        builder.Services.AddSingleton<IRowStore>(services => services.GetRequiredService<TomorrowRows>());
        var app = builder.Build();
        app.MapWeerbaar();
        await app.StartAsync();
        return new TomorrowBot(app, app.Services.GetRequiredService<TomorrowRows>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
