namespace Weerbaar.Playbook.Understanding;

/// <summary>Whether words point to danger now (D2). Words never alert anybody: they decide how the bot asks.</summary>
public enum Danger
{
    No,

    /// <summary>A threat that may be to life, home or family: ask with emphasis.</summary>
    Ask,

    /// <summary>The words say that it is happening now.</summary>
    Yes,
}

/// <summary>What somebody seems to want.</summary>
public enum Intent
{
    /// <summary>A greeting, small talk, or what the bot cannot help with.</summary>
    None,
    Report,
    Help,
    Status,
    MyReports,
    AddEvidence,
    Withdraw,
    Language,
    Deputy,

    /// <summary>Aftercare of one's own cases: when to be asked, whom to speak to (D29).</summary>
    Aftercare,

    /// <summary>Counts over a month, a quarter or a year, for who may see them (D32).</summary>
    Figures,

    /// <summary>What an administrator has set, and what is missing.</summary>
    Settings,
    Stop,

    /// <summary>Words of self-harm come before everything else (D43).</summary>
    SelfHarm,
}

/// <summary>
/// What a text seems to say: a proposal that a person confirms, never a verdict (D5, D38). Kinds are playbook ids, best
/// first. <see cref="SelfHarm"/> is said beside the intent, because somebody may be urged to it by others. Why names
/// phrases of the playbook, never the text itself.
/// </summary>
public sealed record Reading(
    IReadOnlyList<string> Kinds,
    Danger Danger,
    Intent Intent,
    bool AboutColleague,
    bool SelfHarm,
    Language? Language,
    string Why);
