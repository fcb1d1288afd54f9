using System.Diagnostics;
using System.Net.Sockets;
using Weerbaar.Simulator.Start;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>Something that is measured, as a process of its own.</summary>
internal sealed class Server : IDisposable
{
    private const int PatienceSeconds = 90;

    private readonly Process _process;
    private readonly Queue<string> _said = [];

    private Server(Process process, int port) => (this._process, Port) = (process, port);

    public int Port { get; }

    /// <summary>From the start of the process until its first answer had come, in milliseconds.</summary>
    public double FirstAnswer { get; private set; }

    /// <summary>Resident now, in MiB.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Returns when it has answered a first activity.</summary>
    public static async Task<Server> StartAsync(Contender contender, TeamsStub teams, ReadOnlyMemory<byte> first)
    {
        var port = FreePort.Find();
        var began = Stopwatch.GetTimestamp();
        var server = new Server(Begin(contender, port), port);
        try
        {
            server.Listen();
            await server.AnsweringAsync(teams.Token, first, began);
            server.FirstAnswer = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static Process Begin(Contender contender, int port)
    {
        var start = new ProcessStartInfo(contender.Program, contender.Arguments)
        {
            WorkingDirectory = contender.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in contender.Settings)
        {
            start.Environment[name] = value;
        }

        (start.Environment["PORT"], start.Environment["ASPNETCORE_URLS"]) = ($"{port}", $"http://127.0.0.1:{port}");
        return Process.Start(start)!;
    }

    private async Task AnsweringAsync(string token, ReadOnlyMemory<byte> first, long began)
    {
        while (true)
        {
            try
            {
                using var line = await HttpLine.OpenAsync(Port, token);
                if (HttpAnswer.Status((await line.PostAsync(first)).Span) is >= 200 and < 300)
                {
                    return;
                }
            }
            catch (Exception early) when (early is SocketException or IOException)
            {
                // It does not listen yet.
            }

            if (_process.HasExited || Stopwatch.GetElapsedTime(began).TotalSeconds > PatienceSeconds)
            {
                throw new InvalidOperationException($"It gave no answer:\n{Said()}");
            }

            await Task.Delay(5);
        }
    }

    /// <summary>What it prints is taken from it, as a container's runtime does; the last lines are kept for when it fails.</summary>
    private void Listen()
    {
        _process.OutputDataReceived += (_, printed) => Keep(printed.Data);
        _process.ErrorDataReceived += (_, printed) => Keep(printed.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        lock (_said)
        {
            _said.Enqueue(line ?? "");
            while (_said.Count > 40)
            {
                _said.Dequeue();
            }
        }
    }

    public string Said()
    {
        lock (_said)
        {
            return string.Join('\n', _said);
        }
    }
}
