using System.Text;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// Text, and what is written as text: pages, drawings, mail, tables. UTF-8 first; older mail and exports are of one byte
/// a character, which is believed when nearly all of it is plain letters.
/// </summary>
internal static class WrittenContent
{
    private const string Separators = ";,\t";

    private static readonly string[] MailHeaders =
    [
        "from:", "to:", "subject:", "date:", "received:", "return-path:", "delivered-to:", "mime-version:", "message-id:", "x-", "van:",
    ];

    /// <summary>Null: no text.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> start)
    {
        if (Decoded(start) is not { } whole || whole.Any(IsUnprintable))
        {
            return null;
        }

        var text = whole.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text switch
        {
            _ when Has(text, "<!doctype html") || Has(text, "<html") => "text/html",
            _ when Has(text, "<svg") || (Has(text, "<?xml") && text.Contains("<svg", StringComparison.Ordinal)) => "image/svg+xml",
            _ when IsMail(text) => ContentSniffer.Mail,
            _ when IsTable(text) => "text/csv",
            _ => "text/plain",
        };
    }

    private static string? Decoded(ReadOnlySpan<byte> start) => start switch
    {
        [] => null,
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(start[2..(start.Length & ~1)]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(start[2..(start.Length & ~1)]),
        _ when IsUtf8(start) => Encoding.UTF8.GetString(start),
        _ when MostlyPlain(start) => Encoding.Latin1.GetString(start),
        _ => null,
    };

    /// <summary>The last character may be cut off where the start ends.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> start)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        try
        {
            decoder.GetCharCount(start, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool MostlyPlain(ReadOnlySpan<byte> start)
    {
        var plain = 0;
        foreach (var one in start)
        {
            plain += one is >= 0x20 and < 0x7F or (byte)'\r' or (byte)'\n' or (byte)'\t' ? 1 : 0;
        }

        return plain * 10 >= start.Length * 8 && start.Length >= 8;
    }

    /// <summary>Codes from 80 to 9F are letters in the code page that Windows calls 1252.</summary>
    private static bool IsUnprintable(char character) =>
        char.IsControl(character) && character is not ('\t' or '\r' or '\n' or '\f' or '\x1B' or (>= '\x80' and <= '\x9F'));

    private static bool IsMail(string text)
    {
        var lines = text.Split('\n', 12);
        return lines.Take(11).Count(line => MailHeaders.Any(header => Has(line, header))) >= 2
            && MailHeaders.Any(header => Has(lines[0], header));
    }

    /// <summary>Some lines with the same number of separators, and more than one.</summary>
    private static bool IsTable(string text)
    {
        var lines = text.Split('\n', 6).Take(5).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        return lines.Count >= 3 && Separators.Any(separator =>
            lines.SkipLast(1).Select(line => line.Count(character => character == separator)).Distinct().ToList() is [> 1]);
    }

    private static bool Has(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
