using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Weerbaar.Hosting;

namespace Weerbaar.Tests.Journeys;

/// <summary>The bot within this process, as Program puts it together, with the settings that a process of its own would get.</summary>
internal static class BotWithin
{
    /// <summary>What still runs when the story is over is waited for no longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="settings">As environment variables.</param>
    public static async Task<WebApplication> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting =>
            KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(settings["ASPNETCORE_URLS"]);
        builder.AddWeerbaar();
        var bot = builder.Build();
        bot.MapWeerbaar();
        await bot.StartAsync();
        return bot;
    }

    public static async Task EndAsync(WebApplication bot)
    {
        using var patience = new CancellationTokenSource(Patience);
        await bot.StopAsync(patience.Token);
        await bot.DisposeAsync();
    }
}
