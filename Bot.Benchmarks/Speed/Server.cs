using System.Diagnostics;
using System.Net.Sockets;
using Weerbaar.Simulator.Start;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>Something that is measured, as a process of its own.</summary>
internal sealed class Server : IDisposable
{
    private const int PatienceSeconds = 90;

    private readonly Process process;
    private readonly Queue<string> said = [];

    private Server(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>From the start of the process until its first answer had come, in milliseconds.</summary>
    public double FirstAnswer { get; private set; }

    /// <summary>Resident now, in MiB.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
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
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
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

            if (process.HasExited || Stopwatch.GetElapsedTime(began).TotalSeconds > PatienceSeconds)
            {
                throw new InvalidOperationException($"It gave no answer:\n{Said()}");
            }

            await Task.Delay(5);
        }
    }

    /// <summary>What it prints is taken from it, as a container's runtime does; the last lines are kept for when it fails.</summary>
    private void Listen()
    {
        process.OutputDataReceived += (_, printed) => Keep(printed.Data);
        process.ErrorDataReceived += (_, printed) => Keep(printed.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        lock (said)
        {
            said.Enqueue(line ?? "");
            while (said.Count > 40)
            {
                said.Dequeue();
            }
        }
    }

    public string Said()
    {
        lock (said)
        {
            return string.Join('\n', said);
        }
    }
}
