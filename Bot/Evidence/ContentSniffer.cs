using System.Text;

namespace Weerbaar.Evidence;

/// <summary>
/// What a file is by its first bytes (D7), never by its name or what the sender's client says. Only what employees send
/// is told apart; the rest is "application/octet-stream".
/// </summary>
public static class ContentSniffer
{
    /// <summary>Bytes that are enough to tell.</summary>
    public const int Needed = 4_096;

    public const string Pdf = "application/pdf";
    public const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Unknown = "application/octet-stream";

    private static readonly (int At, byte[] Bytes, string Type)[] Signatures =
    [
        (0, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "image/png"),
        (0, [0xFF, 0xD8, 0xFF], "image/jpeg"),
        (0, [.. "GIF87a"u8], "image/gif"),
        (0, [.. "GIF89a"u8], "image/gif"),
        (8, [.. "WEBP"u8], "image/webp"),
        (8, [.. "WAVE"u8], "audio/wav"),
        (0, [.. "BM"u8], "image/bmp"),
        (0, [.. "%PDF-"u8], Pdf),
        (0, [.. "ID3"u8], "audio/mpeg"),
        (0, [.. "OggS"u8], "audio/ogg"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
        (0, [0x1F, 0x8B], "application/gzip"),
        (0, [.. "Rar!"u8], "application/vnd.rar"),
        (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        (0, [.. "MZ"u8], "application/x-msdownload"),
    ];

    /// <param name="start">The first bytes, at most <see cref="Needed"/>.</param>
    public static string TypeOf(ReadOnlySpan<byte> start)
    {
        foreach (var (at, bytes, type) in Signatures)
        {
            if (start.Length >= at && start[at..].StartsWith(bytes) && InRiff(at, start))
            {
                return type;
            }
        }

        return start switch
        {
            _ when start.StartsWith("PK\x03\x04"u8) => Zipped(start),
            _ when start.Length >= 12 && start.Slice(4, 4).SequenceEqual("ftyp"u8) => Boxed(start),
            _ when start.Length >= 2 && start[0] == 0xFF && (start[1] & 0xE6) is 0xE2 => "audio/mpeg",
            _ => Written(start),
        };
    }

    public static bool IsPicture(string? type) =>
        type is { } known && known.StartsWith("image/", StringComparison.Ordinal) && known != "image/svg+xml";

    private static bool InRiff(int at, ReadOnlySpan<byte> start) => at != 8 || start.StartsWith("RIFF"u8);

    /// <summary>Office documents are zips that name their parts at the start.</summary>
    private static string Zipped(ReadOnlySpan<byte> start) => start switch
    {
        _ when start.IndexOf("word/"u8) >= 0 => Office + "wordprocessingml.document",
        _ when start.IndexOf("xl/"u8) >= 0 => Office + "spreadsheetml.sheet",
        _ when start.IndexOf("ppt/"u8) >= 0 => Office + "presentationml.presentation",
        _ => "application/zip",
    };

    /// <summary>
    /// ISO base media (ISO/IEC 14496-12): the major brand says whether it is a picture, sound or film.
    /// </summary>
    private static string Boxed(ReadOnlySpan<byte> start) => Encoding.ASCII.GetString(start.Slice(8, 4)) switch
    {
        "heic" or "heix" or "hevc" or "mif1" or "msf1" => "image/heic",
        "avif" or "avis" => "image/avif",
        "qt  " => "video/quicktime",
        "M4A " or "M4B " => "audio/mp4",
        _ => "video/mp4",
    };

    /// <summary>
    /// Text is what decodes as UTF-8 without control characters; what looks like markup is called so.
    /// </summary>
    private static string Written(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty || start.IndexOf((byte)0) >= 0 || !IsUtf8(start))
        {
            return Unknown;
        }

        var text = Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text switch
        {
            _ when Has(text, "<!doctype html") || Has(text, "<html") => "text/html",
            _ when Has(text, "<svg") || (Has(text, "<?xml") && text.Contains("<svg", StringComparison.Ordinal)) =>
                "image/svg+xml",
            _ when text.Any(IsUnprintable) => Unknown,
            _ => "text/plain",
        };
    }

    private static bool IsUnprintable(char character) =>
        char.IsControl(character) && character is not ('\t' or '\r' or '\n' or '\f' or '\x1B');

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

    private static bool Has(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
