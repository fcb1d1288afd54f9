using System.Globalization;

namespace Weerbaar.Playbook;

/// <summary>A whole number as people type it: "12.345", "12 345", "ongeveer 300 keer".</summary>
public static class AnswerNumber
{
    private const int Most = 200;

    /// <summary>Null when it is none, or more than one, or not a whole one.</summary>
    public static long? Read(string? text)
    {
        if (text is null || text.Length > Most || text.IndexOfAny(['-', '\u2212']) >= 0)
        {
            return null;
        }

        var pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var numbers = pieces.Select(piece => piece.Trim('.', ',', '(', ')', '~', '+')).Where(piece => piece.Any(char.IsDigit)).ToList();
        return numbers.Count == 0 || numbers.Skip(1).Any(piece => piece.Length != 3) ? null : Whole(numbers);
    }

    /// <summary>Groups of three behind a point, a comma, an apostrophe or a space.</summary>
    private static long? Whole(IReadOnlyList<string> pieces)
    {
        var groups = string.Join('.', pieces).Split('.', ',', '\'', '\u2019');
        return groups.All(group => group.Length > 0 && group.All(char.IsAsciiDigit))
            && groups.Skip(1).All(group => group.Length == 3)
            && (groups.Length == 1 || groups[0].Length <= 3)
            && long.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
