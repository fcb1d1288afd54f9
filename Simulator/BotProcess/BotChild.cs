using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.BotProcess;

/// <summary>The bot as a process of its own: started, started again when it dies, ended with the simulator.</summary>
internal sealed class BotChild(
    TheWorld world, Places places, Options options, BotSettings settings, BotList bots, BotHealth health, Terminal terminal)
    : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Process? _process;
    private bool _wanted = true;

    public int Restarts { get; private set; }

    public string? LastExit { get; private set; }

    /// <summary>Stops it, does what is asked in between, and starts it again; returns when it is live.</summary>
    public async Task Restart(bool kill, Action? between, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _wanted = false;
            await End(kill);
            between?.Invoke();
            _wanted = true;
            Begin();
        }
        finally
        {
            _gate.Release();
        }

        await health.UntilLive(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _wanted = false;
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
            await _process!.WaitForExitAsync(stoppingToken);
            if (!_wanted || !_process.HasExited)
            {
                await Task.Delay(100, stoppingToken);
                continue;
            }

            pause = Stopwatch.GetElapsedTime(began) > LongestPause ? TimeSpan.FromSeconds(1) : pause;
            await Again(pause, stoppingToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task Again(TimeSpan pause, CancellationToken cancellationToken)
    {
        LastExit = $"code {_process!.ExitCode} at {world.Now:u}";
        Restarts++;
        terminal.Line($"The bot ended ({LastExit}); it starts again in {pause.TotalSeconds:0} s. Its last words: {BotLog.Of(places)}");
        world.Change(c => c.Tell("bot", new JsonObject { ["live"] = false, ["restarts"] = Restarts }));
        await Task.Delay(pause, cancellationToken);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_wanted && _process.HasExited)
            {
                Begin();
            }
        }
        finally
        {
            _gate.Release();
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

        _process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        BotLog.Follow(_process, places);
        Leftover.Note(places.Folder, _process.Id.ToString(CultureInfo.InvariantCulture));
    }

    private async Task End(bool kill)
    {
        if (_process is not { HasExited: false } running)
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
