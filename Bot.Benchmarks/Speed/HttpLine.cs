using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>
/// One connection that posts and waits for the answer, again and again. Written on the socket, since an HTTP client would take
/// more of the two cores than what is measured.
/// </summary>
internal sealed class HttpLine : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _head;
    private byte[] _sent = new byte[8 * 1024], _got = new byte[64 * 1024];

    private HttpLine(int port, string token) => _head = Encoding.ASCII.GetBytes(
        $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: ");

    /// <exception cref="SocketException">Nobody listens there yet.</exception>
    public static async Task<HttpLine> OpenAsync(int port, string token)
    {
        var line = new HttpLine(port, token);
        try
        {
            await line._socket.ConnectAsync(IPAddress.Loopback, port);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <returns>The whole answer, head and body, until the next one is asked for.</returns>
    public async ValueTask<ReadOnlyMemory<byte>> PostAsync(ReadOnlyMemory<byte> body)
    {
        var length = Write(body.Span);
        for (var from = 0; from < length;)
        {
            from += await _socket.SendAsync(_sent.AsMemory(from, length - from));
        }

        for (var read = 0; ;)
        {
            if (read == _got.Length)
            {
                Array.Resize(ref _got, 2 * _got.Length);
            }

            var more = await _socket.ReceiveAsync(_got.AsMemory(read));
            read += more > 0 ? more : throw new IOException("The connection was closed before the answer.");
            if (HttpAnswer.IsWhole(_got.AsSpan(0, read)))
            {
                return _got.AsMemory(0, read);
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private int Write(ReadOnlySpan<byte> body)
    {
        if (_sent.Length < _head.Length + body.Length + 32)
        {
            _sent = new byte[_head.Length + body.Length + 32];
        }

        _head.CopyTo(_sent, 0);
        Utf8Formatter.TryFormat(body.Length, _sent.AsSpan(_head.Length), out var digits);
        var at = _head.Length + digits;
        "\r\n\r\n"u8.CopyTo(_sent.AsSpan(at));
        body.CopyTo(_sent.AsSpan(at + 4));
        return at + 4 + body.Length;
    }
}
