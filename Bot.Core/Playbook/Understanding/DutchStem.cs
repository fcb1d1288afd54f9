using System.Text.RegularExpressions;

namespace Weerbaar.Playbook.Understanding;

/// <summary>
/// Brings forms of a Dutch word together: bedreigd, bedreigt, bedreigen and bedreiging. It need not find a real stem, only
/// the same one for each form; both the playbook's words and people's are brought through it.
/// </summary>
internal static partial class DutchStem
{
    public static string Of(string word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        var stem = Participle().Replace(word, "$1$2");
        stem = PluralS().Replace(stem, "$1");
        stem = Small().Replace(stem, "$1");
        stem = Noun().Replace(stem, "$1");
        stem = Past().Replace(stem, "$1$2");
        stem = OpenSyllable().Replace(stem, "$1$2$2$3");
        stem = Plural().Replace(stem, "$1");
        stem = Ending().Replace(stem, "$1");
        stem = DoubleConsonant().Replace(stem, "$1");
        return stem[^1] switch
        {
            'v' => stem[..^1] + "f",
            'z' => stem[..^1] + "s",
            _ => stem,
        };
    }

    /// <summary>gefilmd → filmd, uitgescholden → uitscholden.</summary>
    [GeneratedRegex("^(uit|op|aan|af|na|door|in|om|over|voor|rond|mee|toe|lastig|dood|kapot|neer|weg|terug|bij|zwart|)ge(.{3,}(?:d|t|en))$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Participle();

    /// <summary>filmpje → film, berichtje → bericht.</summary>
    [GeneratedRegex("^(.{3,}?)(?:tje|pje|je)$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Small();

    /// <summary>bedreiging, bedreigingen, bedreigend → bedreig.</summary>
    [GeneratedRegex("^(.{4,})(?:ingen|ing|enden?|end)$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Noun();

    /// <summary>dreigde, dreigden → dreig; domste → dom.</summary>
    [GeneratedRegex("^(.{4,})(?:den|ten|de|te)$|^(.{3,})ste$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Past();

    /// <summary>fotos → foto; huis and adres are no plurals.</summary>
    [GeneratedRegex("^(.{3,}(?:[aou]|er|el|em|aar|je))s$", RegexOptions.None, Matching.Patience)]
    private static partial Regex PluralS();

    /// <summary>haten → haat, bomen → boom: a long vowel is written twice only when a consonant closes it.</summary>
    [GeneratedRegex("^(.*[^aeiou])([aeou])([^aeiouwxj])(?:en|e)$", RegexOptions.None, Matching.Patience)]
    private static partial Regex OpenSyllable();

    /// <summary>dreigen → dreig, bommen → bomm.</summary>
    [GeneratedRegex("^(.{3,})(?:en|e)$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Plural();

    /// <summary>dreigt → dreig.</summary>
    [GeneratedRegex("^(.{3,}[^aeiou])[dt]$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Ending();

    [GeneratedRegex(@"([^aeiou])\1$", RegexOptions.None, Matching.Patience)]
    private static partial Regex DoubleConsonant();
}
