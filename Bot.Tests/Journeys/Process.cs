using System.Collections.Concurrent;
using System.Diagnostics;

namespace Weerbaar.Tests.Journeys;

/// <summary>A program of ours as a process of its own; ended with the test, whatever happens.</summary>
public sealed class Process : IDisposable
{
    private readonly System.Diagnostics.Process _process;
    private readonly BlockingCollection<string> _lines = [];

    private Process(System.Diagnostics.Process process) => this._process = process;

    public string Url { get; set; } = "";

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>All that it printed so far.</summary>
    public ConcurrentQueue<string> Output { get; } = [];

    /// <summary>The build of a sibling project, in the same configuration as this test's own.</summary>
    public static string Dll(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        var root = here.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, project, "bin", configuration, framework, project + ".dll");
    }

    public static Process Start(string dll, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(dll),
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        // They live for half a minute: measuring what to make faster, and making it so, costs half of all their time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "7530";

        var started = new Process(System.Diagnostics.Process.Start(start)!);
        started._process.OutputDataReceived += started.Keep;
        started._process.ErrorDataReceived += started.Keep;
        started._process.BeginOutputReadLine();
        started._process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Waits for a line that holds a text.</summary>
    public Task<string> LineAsync(string text) => Task.Run(() =>
    {
        while (_lines.TryTake(out var line, TimeSpan.FromSeconds(60)))
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new TimeoutException($"'{text}' was not printed:\n{string.Join('\n', Output.TakeLast(30))}");
    });

    /// <summary>Waits for its own end; gives the exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void KillNow()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to end, as an orchestrator does (SIGTERM).</summary>
    public async Task TerminateAsync()
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <returns>False: it has not ended within this time.</returns>
    public async Task<bool> EndsWithinAsync(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
    }

    private void Keep(object sender, DataReceivedEventArgs printed)
    {
        if (printed.Data is { } line)
        {
            Output.Enqueue(line);
            _lines.Add(line);
        }
    }
}
