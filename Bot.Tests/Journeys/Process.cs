using System.Collections.Concurrent;
using System.Diagnostics;

namespace Weerbaar.Tests.Journeys;

/// <summary>A program of ours as a process of its own; ended with the test, whatever happens.</summary>
public sealed class Process : IDisposable
{
    private readonly System.Diagnostics.Process process;
    private readonly BlockingCollection<string> lines = [];

    private Process(System.Diagnostics.Process process) => this.process = process;

    public string Url { get; set; } = "";

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

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
        started.process.OutputDataReceived += started.Keep;
        started.process.ErrorDataReceived += started.Keep;
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Waits for a line that holds a text.</summary>
    public Task<string> LineAsync(string text) => Task.Run(() =>
    {
        while (lines.TryTake(out var line, TimeSpan.FromSeconds(60)))
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
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void KillNow()
    {
        process.Kill();
        process.WaitForExit();
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
            await process.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    private void Keep(object sender, DataReceivedEventArgs printed)
    {
        if (printed.Data is { } line)
        {
            Output.Enqueue(line);
            lines.Add(line);
        }
    }
}
