namespace Weerbaar.Playbook;

/// <summary>
/// Phrases and weights from which free text is understood, for both languages. A phrase is written in its plain form;
/// word forms and typing errors are the reader's work, not the playbook's.
/// </summary>
public sealed record Phrases
{
    /// <summary>By kind id.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Phrase>> Kinds { get; init; }

    /// <summary>Words that point to danger now; enough weight asks, more says yes (D2). Words never alert by themselves.</summary>
    public required IReadOnlyList<Phrase> Danger { get; init; }

    /// <summary>Words of self-harm (D43).</summary>
    public required IReadOnlyList<Phrase> SelfHarm { get; init; }

    /// <summary>Words that make what they stand beside harmless ("mijn telefoon gaat dood").</summary>
    public IReadOnlyList<Phrase> Harmless { get; init; } = [];

    /// <summary>By command: report, help, status, my-reports, add-evidence, withdraw, language, deputy, stop.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Phrase>> Intents { get; init; }
}

/// <summary>A phrase and how much it says (1 is enough by itself; less adds up).</summary>
public sealed record Phrase(string Text, double Weight = 1);
