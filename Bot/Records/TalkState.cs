namespace Weerbaar.Records;

/// <summary>How far the recurring talk of the team has come (D32): one row.</summary>
internal sealed record TalkState
{
    /// <summary>The moments of the schedule up to here were held, or passed by.</summary>
    public required DateTimeOffset HeldUntil { get; init; }

    /// <summary>Counts the talks from 1.</summary>
    public int Number { get; init; }

    /// <summary>The newest talk, until it has ended.</summary>
    public string? Current { get; init; }

    /// <summary>So many talks in a row without an answer or a lesson.</summary>
    public int Silent { get; init; }

    /// <summary>The officers were asked whether to change or stop it, and have not said yet.</summary>
    public bool Asked { get; init; }

    /// <summary>What the officers chose instead of the playbook's rhythm.</summary>
    public TalkRhythm? Every { get; init; }

    public bool Stopped { get; init; }

    /// <summary>Somebody asked to talk now; the time of the click.</summary>
    public DateTimeOffset? Requested { get; init; }

    /// <summary>The channel that could not be reached, of which the officers were told.</summary>
    public string? Unreachable { get; init; }
}
