using System.Globalization;

namespace Weerbaar.Features.Evidence;

/// <summary>Names as senders gave them, without what would mislead: "gpj.exe" can be made to read as "exe.jpg".</summary>
internal static class ShownFileName
{
    public static string Safe(string name) => string.Concat(name.Select(Shown));

    private static char Shown(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => '_',
        _ => character is '/' or '\\' ? '_' : character,
    };
}
