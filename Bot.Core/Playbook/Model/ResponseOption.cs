namespace Weerbaar.Playbook;

/// <summary>Who carries an action out unless an officer says otherwise.</summary>
public enum ActionOwner
{
    Officer,
    Manager,
    Employee,
}

/// <summary>What an option is in the figures (D32).</summary>
public enum CountedAs
{
    /// <summary>Nothing of its own.</summary>
    Nothing,
    PoliceReport,
    Takedown,
}

/// <summary>One way for the organisation to respond (D15). Options can be combined.</summary>
public sealed record ResponseOption
{
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public required LocalText Description { get; init; }

    /// <summary>What must hold before it can be proposed (D15, D17, D19).</summary>
    public IReadOnlyList<Requirement> Requires { get; init; } = [];

    /// <summary>It speaks in public or to the sender: account, signer and time are named (D14).</summary>
    public bool SpeaksOutside { get; init; }

    /// <summary>Consultation of D12 comes first; danger, evidence and urgent removal never wait.</summary>
    public bool NeedsConsultation { get; init; } = true;

    /// <summary>The step on the ladder of sanctions that this option is, if it is one (D16).</summary>
    public string? LadderStep { get; init; }

    public CountedAs CountedAs { get; init; }

    /// <summary>It is a talk that is held on an appointment (D15).</summary>
    public bool IsTalk { get; init; }

    /// <summary>What becomes to do once approved; null: nothing (no public answer).</summary>
    public required ActionTemplate? Action { get; init; }
}

/// <summary>A fact that must hold, and what is read when it does not. An officer may pass it with a reason where it is no law.</summary>
public sealed record Requirement(string Fact, LocalText Otherwise, bool CanBePassed = true);

/// <summary>The action that an approved option becomes (D23).</summary>
public sealed record ActionTemplate(LocalText Title, ActionOwner Owner, Term Due)
{
    /// <summary>What the employee reads: what the organisation does, as the title tells its owner what to do; null: the title.</summary>
    public LocalText? Told { get; init; }
}

/// <summary>A step of the organisation's ladder of sanctions (D16), lightest first.</summary>
public sealed record LadderStep(string Id, LocalText Name);

/// <summary>While the fact holds the protocol advises these options, for this reason.</summary>
public sealed record OptionAdvice(string Fact, IReadOnlyList<string> Options, LocalText Because);
