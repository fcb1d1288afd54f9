using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Whole;

/// <summary>How a button reaches the bot.</summary>
internal enum Way
{
    Click,
    Open,
    Submit,
}

/// <summary>
/// A button, and what it answers when all is well, twice, when what it was about is gone, to somebody else, and after withdrawal.
/// Answers are keys of texts, "Room:Key": each is expected in the language of who clicks.
/// </summary>
internal sealed record ButtonCase(string Verb, Func<CaseFixture, DoorPerson> By, string First)
{
    /// <summary>A dialog that closes.</summary>
    public const string Closed = "closed";

    public const string NotAllowed = "Turns:Refusal.NotAllowed";

    /// <summary>Chosen in a field: the employee of the case.</summary>
    public const string Employee = "the employee";

    public Way Way { get; init; }

    /// <summary>Names of the ids that it carries, comma between.</summary>
    public string Ids { get; init; } = "case,number";

    public Dictionary<string, string> Typed { get; init; } = [];

    public string? Twice { get; init; }

    public string Old { get; init; } = NotAllowed;

    public string Other { get; init; } = NotAllowed;

    /// <summary>Null: it is about no case.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>In the team's channel, whose card stays in the language of the channel; somebody else clicks in their own chat.</summary>
    public bool InTeam { get; init; }

    public bool StaysDutch { get; init; }

    /// <summary>What must have happened before.</summary>
    public Func<CaseFixture, Task>? Before { get; init; }

    public override string ToString() => $"{Verb} {Typed.GetValueOrDefault("who")}{Typed.GetValueOrDefault("step")}".TrimEnd();
}
