using System.Text;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// What a file is by its first bytes (D7), never by its name or what the sender's client says. Only what employees send
/// is told apart; the rest is "application/octet-stream".
/// </summary>
internal static class ContentSniffer
{
    /// <summary>Bytes that are enough to tell.</summary>
    public const int Needed = 4_096;

    public const string Pdf = "application/pdf";
    public const string Office = "application/vnd.openxmlformats-officedocument.";
    public const string Mail = "message/rfc822";
    public const string OutlookMail = "application/vnd.ms-outlook";
    private const string Unknown = "application/octet-stream";

    private static readonly byte[] Matroska = [0x1A, 0x45, 0xDF, 0xA3];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>A part that only messages of Outlook have; names within OLE are UTF-16.</summary>
    private static readonly byte[] OutlookPart = Encoding.Unicode.GetBytes("__substg1.0_");

    private static readonly (int At, byte[] Bytes, string Type)[] Signatures =
    [
        (0, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "image/png"),
        (0, [0xFF, 0xD8, 0xFF], "image/jpeg"),
        (0, [.. "GIF87a"u8], "image/gif"),
        (0, [.. "GIF89a"u8], "image/gif"),
        (8, [.. "WEBP"u8], "image/webp"),
        (8, [.. "WAVE"u8], "audio/wav"),
        (8, [.. "AVI "u8], "video/x-msvideo"),
        (0, [.. "BM"u8], "image/bmp"),
        (0, [.. "%PDF-"u8], Pdf),
        (0, [.. "ID3"u8], "audio/mpeg"),
        (0, [.. "fLaC"u8], "audio/flac"),
        (0, [.. "#!AMR"u8], "audio/amr"),
        (0, [.. "caff"u8], "audio/x-caf"),
        (0, [0x00, 0x00, 0x01, 0xBA], "video/mpeg"),
        (0, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], "video/x-ms-asf"),
        (0, [.. "II*\0"u8], "image/tiff"),
        (0, [.. "MM\0*"u8], "image/tiff"),
        (0, [.. "{\\rtf"u8], "application/rtf"),
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
            _ when start.Length >= 12 && start.Slice(4, 4).SequenceEqual("ftyp"u8) => BoxedContent.TypeOf(start),
            _ when start.StartsWith("OggS"u8) => start.IndexOf("theora"u8) >= 0 ? "video/ogg" : "audio/ogg",
            _ when start.StartsWith(Matroska) => SoundOnly(start) ? "audio/webm" : "video/webm",
            _ when start.StartsWith(Ole) => start.IndexOf(OutlookPart) >= 0 ? OutlookMail : "application/x-ole-storage",
            _ when start.Length >= 2 && start[0] == 0xFF && (start[1] & 0xF6) is 0xF0 => "audio/aac",
            _ when start.Length >= 2 && start[0] == 0xFF && (start[1] & 0xE6) is 0xE2 => "audio/mpeg",
            _ => WrittenContent.TypeOf(start) ?? Unknown,
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

    /// <summary>A recording of a browser: tracks of sound and none of pictures.</summary>
    private static bool SoundOnly(ReadOnlySpan<byte> start) =>
        (start.IndexOf("A_OPUS"u8) >= 0 || start.IndexOf("A_VORBIS"u8) >= 0) && start.IndexOf("V_"u8) < 0;
}
