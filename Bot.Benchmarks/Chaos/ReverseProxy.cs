using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>
/// A relay between one bot and one service. Shut, it breaks every connection off and takes no other; told to watch, it says
/// when a request with certain words passes.
/// </summary>
internal sealed class ReverseProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = [];
    private readonly int _target;
    private volatile bool _shut;
    private Watch? _watch;

    public ReverseProxy(int target)
    {
        this._target = target;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public bool IsShut
    {
        get => _shut;
        set
        {
            _shut = value;
            if (value)
            {
                Break();
            }
        }
    }

    /// <summary>Completes when the nth request that begins like this passes; before it is passed on, or right after.</summary>
    public Task PassedAsync(string beginning, bool before, int nth)
    {
        var next = new Watch(Encoding.ASCII.GetBytes(beginning), before, nth);
        _watch = next;
        return next.Passed.Task;
    }

    public void Dispose()
    {
        _listener.Dispose();
        Break();
    }

    private void Break()
    {
        foreach (var client in _open.Keys)
        {
            client.Dispose();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = RelayAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The door is taken away.
        }
    }

    private async Task RelayAsync(TcpClient from)
    {
        using var to = new TcpClient();
        _open[from] = _open[to] = 0;
        try
        {
            if (!_shut)
            {
                (from.NoDelay, to.NoDelay) = (true, true);
                await to.ConnectAsync(IPAddress.Loopback, _target);
                await Task.WhenAny(PumpAsync(from, to, watched: true), PumpAsync(to, from, watched: false));
            }
        }
        catch (Exception broken) when (broken is SocketException or IOException or ObjectDisposedException)
        {
            // One side went: so does the other.
        }
        finally
        {
            _open.TryRemove(from, out _);
            _open.TryRemove(to, out _);
            from.Dispose();
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool watched)
    {
        var buffer = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(buffer) is var read and > 0)
        {
            var seen = watched && _watch is { } current && current.Counts(buffer.AsSpan(0, read))
                ? Interlocked.Exchange(ref _watch, null) : null;
            if (seen is { Before: true })
            {
                seen.Passed.TrySetResult();
                await Task.Delay(50);
            }

            await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            seen?.Passed.TrySetResult();
        }
    }

    private sealed class Watch(byte[] beginning, bool before, int nth)
    {
        private int _left = nth;

        public bool Before => before;

        public TaskCompletionSource Passed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>True for the last one that is waited for.</summary>
        public bool Counts(ReadOnlySpan<byte> sent) => sent.IndexOf(beginning) >= 0 && Interlocked.Decrement(ref _left) == 0;
    }
}
