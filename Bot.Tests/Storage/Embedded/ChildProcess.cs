using System.Diagnostics;

namespace Weerbaar.Tests.Storage.Embedded;

/// <summary>This test assembly in a process of its own, doing what <see cref="StorageChild"/> is told.</summary>
internal sealed class ChildProcess : IDisposable
{
    public const string Variable = "WEERBAAR_STORAGE_CHILD";

    private readonly Process _process;

    public ChildProcess(params string[] command)
    {
        var assembly = typeof(ChildProcess).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", assembly])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_STARTUP_HOOKS"] = assembly, [Variable] = string.Join('|', command) },
        };
        _process = Process.Start(start)!;
        Errors = _process.StandardError.ReadToEndAsync();
    }

    public StreamReader Output => _process.StandardOutput;

    public Task<string> Errors { get; }

    /// <summary>SIGKILL: nothing more of it runs.</summary>
    public void Kill() => _process.Kill();

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
