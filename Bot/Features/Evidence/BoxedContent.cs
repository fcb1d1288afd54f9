using System.Buffers.Binary;
using System.Text;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// ISO base media (ISO/IEC 14496-12): pictures of telephones, sound and film share one wrapping. The major brand says
/// which it is; where that says nothing, the brands that it is compatible with do.
/// </summary>
internal static class BoxedContent
{
    private const int FirstBrand = 8;

    /// <param name="start">Of a file whose first box is "ftyp".</param>
    public static string TypeOf(ReadOnlySpan<byte> start)
    {
        var box = Math.Clamp(BinaryPrimitives.ReadUInt32BigEndian(start), FirstBrand + 4, (uint)start.Length);
        var others = new List<string>();
        for (var at = FirstBrand + 8; at + 4 <= box; at += 4)
        {
            others.Add(Brand(start, at));
        }

        var major = Brand(start, FirstBrand);
        return major switch
        {
            "mif1" or "msf1" or "miaf" => others.Select(Of).FirstOrDefault(IsPicture) ?? "image/heic",
            _ => Of(major) ?? others.Select(Of).FirstOrDefault(IsPicture) ?? (HasSoundOnly(start) ? "audio/mp4" : "video/mp4"),
        };
    }

    private static string? Of(string brand) => brand switch
    {
        "avif" or "avis" => "image/avif",
        "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "hevm" or "hevs" => "image/heic",
        "qt  " => "video/quicktime",
        "M4A " or "M4B " or "M4P " or "F4A " => "audio/mp4",
        _ => null,
    };

    private static bool IsPicture(string? type) => type?.StartsWith("image/", StringComparison.Ordinal) is true;

    /// <summary>The handler of each track is named where the tracks stand at the front.</summary>
    private static bool HasSoundOnly(ReadOnlySpan<byte> start) => start.IndexOf("soun"u8) >= 0 && start.IndexOf("vide"u8) < 0;

    private static string Brand(ReadOnlySpan<byte> start, int at) => Encoding.ASCII.GetString(start.Slice(at, 4));
}
