using System.Buffers;
using System.Text;

namespace Weerbaar.Storage;

/// <summary>What both engines ask of any text before it is sent.</summary>
internal static class TextChecks
{
    /// <summary>Text that has half a surrogate pair cannot travel as UTF-8 and would come back changed.</summary>
    public static void RefuseIllFormed(string text, string what, string parameter)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (Rune.DecodeFromUtf16(rest[at..], out _, out var taken) != OperationStatus.Done)
            {
                throw new StorageLimitException(
                    $"{what} holds half a surrogate pair: it is no well-formed text.", parameter);
            }

            rest = rest[(at + taken)..];
        }
    }

    /// <summary>True for the control characters that Azure refuses in names: U+0000-001F and U+007F-009F.</summary>
    public static bool HasControl(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0000', '\u001F') || text.AsSpan().ContainsAnyInRange('\u007F', '\u009F');
}
