using System.Text.RegularExpressions;

namespace Weerbaar.Turns;

/// <summary>
/// Telephone numbers as links in our own words: one tap calls, and a client that knows no such links still shows the number.
/// </summary>
internal static partial class PhoneLinks
{
    /// <summary>What a link says: its name for a screen reader is all of it.</summary>
    /// <param name="says">The words of the link around the number, as "Call {0}"; null: the number alone.</param>
    /// <param name="numbers">As the playbook writes them: one number, or several with a slash between them.</param>
    public static string Of(string numbers, Func<string, string>? says = null) => string.Join(
        " / ", numbers.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(
            number => Link(number, says)));

    private static string Link(string number, Func<string, string>? says)
    {
        var words = says?.Invoke(number) ?? number;
        return DialledPattern().Replace(number, "") is { Length: > 0 } dialled ? $"[{words}](tel:{dialled})" : words;
    }

    [GeneratedRegex("[^0-9+]", RegexOptions.NonBacktracking)]
    private static partial Regex DialledPattern();
}
