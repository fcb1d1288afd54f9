namespace Weerbaar.Playbook;

/// <summary>
/// Phrases and weights from which free text is understood, for both languages. A phrase is written in its plain form;
/// word forms and typing errors are the reader's work, not the playbook's.
/// </summary>
public sealed record Phrases
{
    /// <summary>By kind id.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Phrase>> Kinds { get; init; }

    /// <summary>The kind for a text that says that something happened and not what: any sign of another kind goes first.</summary>
    public string Unclear { get; init; } = "";

    /// <summary>Words that point to danger now; enough weight asks, more says yes (D2). Words never alert by themselves.</summary>
    public required IReadOnlyList<Phrase> Danger { get; init; }

    /// <summary>Words that cry for help when nothing else is said ("alarm"): danger now (D2).</summary>
    public IReadOnlyList<GroupWord> Cries { get; init; } = [];

    /// <summary>Words of self-harm (D43).</summary>
    public required IReadOnlyList<Phrase> SelfHarm { get; init; }

    /// <summary>Words that say that others write it: words of self-harm beside them are a threat by others (D43).</summary>
    public IReadOnlyList<Phrase> Urged { get; init; } = [];

    /// <summary>Words that say that the writer has harmed themselves already: an ambulance comes first (D43).</summary>
    public IReadOnlyList<Phrase> Done { get; init; } = [];

    /// <summary>Words that make what they stand beside harmless ("mijn telefoon gaat dood").</summary>
    public IReadOnlyList<Phrase> Harmless { get; init; } = [];

    /// <summary>Words that say that it happens to a colleague (D1).</summary>
    public IReadOnlyList<Phrase> Colleague { get; init; } = [];

    /// <summary>Words that a phrase may name together, as &lt;name&gt;.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<GroupWord>> WordGroups { get; init; } =
        new Dictionary<string, IReadOnlyList<GroupWord>>();

    /// <summary>Words that turn what follows around ("niet", "never").</summary>
    public IReadOnlyList<GroupWord> Negations { get; init; } = [];

    /// <summary>Words that end what a negation turns around ("maar", "stop").</summary>
    public IReadOnlyList<GroupWord> NegationEnds { get; init; } = [];

    /// <summary>Everyday words: never taken for a typing error of another word, and they tell the language.</summary>
    public IReadOnlyList<GroupWord> CommonWords { get; init; } = [];

    /// <summary>By command: report, help, status, my-reports, add-evidence, withdraw, language, deputy, aftercare, figures, settings, stop,
    /// not-reporting, my-data, elsewhere, talk.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Phrase>> Intents { get; init; }
}

/// <summary>
/// A phrase and how much it says (1 is enough by itself; less adds up; below zero it speaks against). Its words may stand
/// in any order, near each other. "a|b" is one of both, "&lt;group&gt;" any word of the group, "naakt-" a word that begins
/// so and "-foto" one that ends so, "=x" exactly that word, "op+zoeken" a verb in one
/// or in two (zoekt … op); "a~b" keeps them side by side.
/// </summary>
public sealed record Phrase(string Text, double Weight = 1, Language? Language = null);

/// <summary>One word and whose language it is; null: both.</summary>
public sealed record GroupWord(string Text, Language? Language = null);
