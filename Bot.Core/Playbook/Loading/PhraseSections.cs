using System.Globalization;

namespace Weerbaar.Playbook.Loading;

/// <summary>Reads one file of phrases. A file's name says its language: phrases.nl.yaml; phrases.yaml is for both.</summary>
internal sealed class PhraseSections(Fields fields, Language? language)
{
    private static readonly HashSet<string> Commands =
        ["report", "resume", "help", "status", "my-reports", "add-evidence", "withdraw", "language", "deputy", "aftercare", "figures",
            "monitoring",
            "prevention", "settings", "stop", "not-reporting", "my-data", "elsewhere", "talk", "readers", "thanks"];

    public Phrases Read() => fields.RejectUnknownFields(new Phrases
    {
        WordGroups = Map("words", Words, DeclareGroup),
        CommonWords = Words(fields.Optional("common-words")),
        Negations = Words(fields.Optional("negations")),
        NegationEnds = Words(fields.Optional("negation-ends")),
        Kinds = Map("kinds", Weighted, (name, entry) => entry.Findings.Refer(NameSets.Kind, name, entry.Place)),
        Unclear = Unclear(fields.Optional("unclear")),
        Danger = Weighted(fields.Optional("danger")),
        Cries = Words(fields.Optional("cries")),
        SelfHarm = Weighted(fields.Optional("self-harm")),
        Urged = Weighted(fields.Optional("urged")),
        Done = Weighted(fields.Optional("done")),
        Harmless = Plain(fields.Optional("harmless")),
        Colleague = Weighted(fields.Optional("colleague")),
        Intents = Map("intents", Weighted, CheckCommand),
    });

    private Dictionary<string, IReadOnlyList<T>> Map<T>(
        string name, Func<Entry, IReadOnlyList<T>> read, Action<string, Entry> check)
    {
        var map = new Dictionary<string, IReadOnlyList<T>>();
        foreach (var (key, entry) in fields.Optional(name)?.Fields().All() ?? [])
        {
            check(key, entry);
            map[key] = read(entry);
        }

        return map;
    }

    private static string Unclear(Entry? entry)
    {
        if (entry?.Text() is not { } kind)
        {
            return "";
        }

        entry.Findings.Refer(NameSets.Kind, kind, entry.Place);
        return kind;
    }

    /// <summary>Phrases by their weight: what is one fault for the reader is one line for the writer.</summary>
    private IReadOnlyList<Phrase> Weighted(Entry? entry) =>
        [.. (entry?.Fields().All() ?? []).SelectMany(pair => ByWeight(pair.Key, pair.Value))];

    private IReadOnlyList<Phrase> ByWeight(string key, Entry entry)
    {
        if (!double.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || Math.Abs(weight) is 0 or > 10)
        {
            entry.Fault($"'{key}' should be a weight such as 1 or 0.5 (not 0, at most 10), with a list of phrases.");
        }

        return entry.List(item => new Phrase(PhraseText(item), weight, language));
    }

    private IReadOnlyList<Phrase> Plain(Entry? entry) =>
        entry?.List(item => new Phrase(PhraseText(item), 1, language)) ?? [];

    private IReadOnlyList<GroupWord> Words(Entry? entry) =>
        entry?.List(item => new GroupWord(SingleWord(item), language)) ?? [];

    private static string SingleWord(Entry entry)
    {
        var word = entry.Text();
        if (word.Any(letter => char.IsWhiteSpace(letter) || letter is '<' or '>' or '|'))
        {
            entry.Fault($"'{word}' should be one word.");
        }

        return word;
    }

    private static string PhraseText(Entry entry)
    {
        var text = entry.Text();
        foreach (var part in text.Split([' ', '|', '~'], StringSplitOptions.RemoveEmptyEntries).Where(part => part[0] == '<'))
        {
            entry.Findings.Refer(NameSets.WordGroup, part.Trim('<', '>'), entry.Place);
        }

        return text;
    }

    private static void DeclareGroup(string name, Entry entry)
    {
        if (!entry.Findings.Knows(NameSets.WordGroup, name))
        {
            entry.Findings.Declare(NameSets.WordGroup, name, entry.Place);
        }
    }

    private static void CheckCommand(string name, Entry entry)
    {
        if (!Commands.Contains(name))
        {
            entry.Fault($"'{name}' is not a known command. Known: {string.Join(", ", Commands.Order(StringComparer.Ordinal))}.");
        }
    }
}
