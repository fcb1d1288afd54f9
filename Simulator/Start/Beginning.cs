using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.Proxy;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Start;

/// <summary>Plays the first day as soon as a bot lives, and keeps an eye on whether it does.</summary>
internal sealed class Beginning(
    OpeningDay opening, BotHealth health, BotList bots, TheWorld world, Options options, Places places, Terminal terminal,
    IHostApplicationLifetime life)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        terminal.Line($"Weerbaar simulator: http://localhost:{world.Organisation.Port}");
        if (options.Proxy)
        {
            PlaygroundFile.Write(world, options, places);
            terminal.Line(PlaygroundFile.HowTo(world, options, places));
        }

        if (options.WhileStdin)
        {
            _ = Task.Run(EndWithStdin, CancellationToken.None);
        }

        if (options.Managed || bots.Urls.Count > 0)
        {
            await opening.Play(stoppingToken);
            terminal.Line($"The bot is live. Open http://localhost:{world.Organisation.Port} in a browser; Ctrl-C ends both.");
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            // Whoever gave the bot's address may have gone before the bot took its first day.
            if (bots.Urls.Count > 0 && !opening.Done)
            {
                await opening.Play(stoppingToken);
            }

            await health.Ask(stoppingToken);
            await Task.Delay(Look, stoppingToken);
        }
    }

    private async Task EndWithStdin()
    {
        await Console.In.ReadToEndAsync();
        life.StopApplication();
    }
}
