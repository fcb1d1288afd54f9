using System.Globalization;

namespace Weerbaar.Teams;

/// <summary>
/// A client that cuts text at a length can cut an emoji in two and write half of it as <c>\ud83d</c>. No reader takes
/// that, and the whole message would be lost for it; so the half becomes the sign for "unreadable", of the same length.
/// </summary>
internal static class LoneSurrogates
{
    private const int Length = 6;

    public static void Replace(Span<byte> json)
    {
        for (var rest = json; rest.IndexOf((byte)'\\') is var at and >= 0;)
        {
            rest = rest[at..];
            var unit = Unit(rest);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Unit(rest[Length..])))
            {
                rest = rest[(2 * Length)..];
                continue;
            }
            if (char.IsSurrogate(unit))
            {
                "\\ufffd"u8.CopyTo(rest);
            }
            // An escaped backslash is skipped whole, or its second half would look like a start.
            rest = rest[Math.Min(2, rest.Length)..];
        }
    }

    private static char Unit(ReadOnlySpan<byte> escape) =>
        escape.Length >= Length && escape[0] == '\\' && escape[1] == 'u'
        && ushort.TryParse(
            escape[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
