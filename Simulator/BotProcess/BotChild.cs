using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.BotProcess;

/// <summary>The bot as a process of its own: started, started again when it dies, ended with the simulator.</summary>
internal sealed class BotChild(TheWorld world, Places places, Options options, BotSettings settings, BotList bots, BotHealth health, Terminal terminal)
    : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim gate = new(1, 1);
    private Process? process;
    private bool wanted = true;

    public int Restarts { get; private set; }

    public string? LastExit { get; private set; }

    /// <summary>Stops it, does what is asked in between, and starts it again; returns when it is live.</summary>
    public async Task Restart(bool kill, Action? between, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            wanted = false;
            await End(kill);
            between?.Invoke();
            wanted = true;
            Begin();
        }
        finally
        {
            gate.Release();
        }

        await health.UntilLive(cancel);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        wanted = false;
        await base.StopAsync(cancellationToken);
        await End(kill: false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Managed)
        {
            return;
        }

        Leftover.End(places.Folder);
        bots.Urls = [$"http://127.0.0.1:{world.Organisation.BotPort}"];
        Begin();
        var pause = TimeSpan.FromSeconds(1);
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            await process!.WaitForExitAsync(stoppingToken);
            if (!wanted || !process.HasExited)
            {
                await Task.Delay(100, stoppingToken);
                continue;
            }

            pause = Stopwatch.GetElapsedTime(began) > LongestPause ? TimeSpan.FromSeconds(1) : pause;
            await Again(pause, stoppingToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task Again(TimeSpan pause, CancellationToken cancel)
    {
        LastExit = $"code {process!.ExitCode} at {world.Now:u}";
        Restarts++;
        terminal.Line($"The bot ended ({LastExit}); it starts again in {pause.TotalSeconds:0} s. Its last words: {BotLog.Of(places)}");
        world.Change(c => c.Tell("bot", new JsonObject { ["live"] = false, ["restarts"] = Restarts }));
        await Task.Delay(pause, cancel);
        await gate.WaitAsync(cancel);
        try
        {
            if (wanted && process.HasExited)
            {
                Begin();
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private void Begin()
    {
        var start = new ProcessStartInfo("dotnet", [places.BotDll()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = places.Folder,
        };
        foreach (var (name, value) in settings.Environment())
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        BotLog.Follow(process, places);
        Leftover.Note(places.Folder, process.Id.ToString(CultureInfo.InvariantCulture));
    }

    private async Task End(bool kill)
    {
        if (process is not { HasExited: false } running)
        {
            return;
        }

        if (kill || !Signal.Terminate(running))
        {
            running.Kill();
        }

        using var patience = new CancellationTokenSource(EndPatience);
        try
        {
            await running.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            running.Kill();
        }
    }
}
