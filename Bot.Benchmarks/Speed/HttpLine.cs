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
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] head;
    private byte[] sent = new byte[8 * 1024], got = new byte[64 * 1024];

    private HttpLine(int port, string token) => head = Encoding.ASCII.GetBytes(
        $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: ");

    /// <exception cref="SocketException">Nobody listens there yet.</exception>
    public static async Task<HttpLine> OpenAsync(int port, string token)
    {
        var line = new HttpLine(port, token);
        try
        {
            await line.socket.ConnectAsync(IPAddress.Loopback, port);
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
            from += await socket.SendAsync(sent.AsMemory(from, length - from));
        }

        for (var read = 0; ;)
        {
            if (read == got.Length)
            {
                Array.Resize(ref got, 2 * got.Length);
            }

            var more = await socket.ReceiveAsync(got.AsMemory(read));
            read += more > 0 ? more : throw new IOException("The connection was closed before the answer.");
            if (HttpAnswer.IsWhole(got.AsSpan(0, read)))
            {
                return got.AsMemory(0, read);
            }
        }
    }

    public void Dispose() => socket.Dispose();

    private int Write(ReadOnlySpan<byte> body)
    {
        if (sent.Length < head.Length + body.Length + 32)
        {
            sent = new byte[head.Length + body.Length + 32];
        }

        head.CopyTo(sent, 0);
        Utf8Formatter.TryFormat(body.Length, sent.AsSpan(head.Length), out var digits);
        var at = head.Length + digits;
        "\r\n\r\n"u8.CopyTo(sent.AsSpan(at));
        body.CopyTo(sent.AsSpan(at + 4));
        return at + 4 + body.Length;
    }
}
