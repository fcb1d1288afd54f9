using System.Buffers.Text;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>As much of HTTP/1.1 as tells where an answer ends.</summary>
internal static class HttpAnswer
{
    public static int Status(ReadOnlySpan<byte> answer) =>
        answer.Length > 12 && Utf8Parser.TryParse(answer[9..], out int status, out _) ? status : 0;

    /// <summary>Its length was announced and is there, or its last chunk is, or it can have no body.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> got)
    {
        if (got.IndexOf("\r\n\r\n"u8) is not (>= 0 and var end))
        {
            return false;
        }

        var head = got[..(end + 2)];
        var body = got[(end + 4)..];
        if (Field(head, "content-length: "u8, out var length))
        {
            return body.Length >= length;
        }

        return Field(head, "transfer-encoding: chunked"u8, out _) ? body.EndsWith("0\r\n\r\n"u8) : Status(got) is 204 or 304;
    }

    /// <param name="name">In lower case; the head may have it in any. With a space at its end a number follows.</param>
    private static bool Field(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name, out int value)
    {
        value = 0;
        for (var at = head.IndexOf((byte)'\n'); at >= 0 && at + 1 < head.Length;)
        {
            var line = head[(at + 1)..];
            if (line.Length >= name.Length && System.Text.Ascii.EqualsIgnoreCase(line[..name.Length], name))
            {
                return Utf8Parser.TryParse(line[name.Length..], out value, out _) || name[^1] != ' ';
            }

            var next = line.IndexOf((byte)'\n');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
