namespace Weerbaar.Playbook;

/// <summary>What the law makes of a kind (D18, D21). Advice, never a verdict (D38).</summary>
public enum OffenceStatus
{
    /// <summary>As a rule no offence.</summary>
    None,

    /// <summary>An offence that police and prosecutor can act on by themselves.</summary>
    Prosecutable,

    /// <summary>An offence that needs the victim's own complaint within three months.</summary>
    OnComplaint,
}

/// <summary>A kind of online aggression (D5).</summary>
public sealed record Kind
{
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public OffenceStatus Offence { get; init; }

    /// <summary>Free text that points to this kind makes the bot ask about danger with emphasis (D2).</summary>
    public bool AsksDanger { get; init; }

    /// <summary>Before any upload the warning of D7 is shown.</summary>
    public bool Sexual { get; init; }

    /// <summary>Articles that may apply (D35), as a lawyer would cite them.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>What the organisation's protocol advises for this kind; read by manager and officer.</summary>
    public required LocalText Advice { get; init; }
}
