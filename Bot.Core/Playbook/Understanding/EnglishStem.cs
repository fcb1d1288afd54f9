using System.Text.RegularExpressions;

namespace Weerbaar.Playbook.Understanding;

/// <summary>Brings forms of an English word together: threatened, threatening, threats. As rough as its Dutch brother.</summary>
internal static partial class EnglishStem
{
    public static string Of(string word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        var stem = Consonant().Replace(word, "$1y");
        stem = Plural().Replace(stem, "$1");
        stem = Verb().Replace(stem, "$1");
        stem = Doer().Replace(stem, "$1");
        stem = Made().Replace(stem, "$1");
        stem = DoubleConsonant().Replace(stem, "$1");
        return stem.Length > 3 && stem[^1] is 'e' ? stem[..^1] : stem;
    }

    /// <summary>The stem of an English verb that was bent as a Dutch one: gethreatend, gebodyshamed, gestalked.</summary>
    public static string InDutchClothes(string word) =>
        word.Length > 6 && word.StartsWith("ge", StringComparison.Ordinal) && word[^1] is 'd' or 't'
            ? Of(word[2..]) is var stem && stem.Length == word.Length - 2 ? Of(stem[..^1]) : stem
            : "";

    /// <summary>bullies, bullied → bully.</summary>
    [GeneratedRegex("^(.{2,})(?:ies|ied)$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Consonant();

    [GeneratedRegex("^(.{2,}(?:[^su]|ss(?=es)))(?:es(?<=(?:ss|sh|ch|x)es)|s)$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Plural();

    /// <summary>stalking, stalked → stalk.</summary>
    [GeneratedRegex("^(.*[aeiouy].*.|.{3,})(?:ing|ed|ly|est)$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Verb();

    /// <summary>stalker → stalk, murder and murdered → murd.</summary>
    [GeneratedRegex("^(.{4,})er$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Doer();

    /// <summary>threaten → threat.</summary>
    [GeneratedRegex("^(.{5,})en$", RegexOptions.None, Matching.Patience)]
    private static partial Regex Made();

    /// <summary>stabbing → stab; kill and miss keep both.</summary>
    [GeneratedRegex(@"([^aeiouls])\1$", RegexOptions.None, Matching.Patience)]
    private static partial Regex DoubleConsonant();
}
