namespace Weerbaar.Playbook;

/// <summary>
/// When something holds for a case, said as data. What is filled in must all hold; an empty condition always holds.
/// Named conditions are a playbook's facts, to which urgency, options and deadlines refer.
/// </summary>
public sealed record Condition
{
    /// <summary>Id of the question whose answer is looked at.</summary>
    public string? Question { get; init; }

    /// <summary>The answer is one of these choice ids ("yes" and "no" for a yes/no question).</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>The answer is a number, at least this.</summary>
    public long? AtLeast { get; init; }

    /// <summary>The question was answered at all.</summary>
    public bool? Answered { get; init; }

    /// <summary>One of these kinds was confirmed.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Somebody clicked that there is danger now (D2).</summary>
    public bool? Danger { get; init; }

    /// <summary>At least one piece of evidence is stored (D19).</summary>
    public bool? EvidenceStored { get; init; }

    /// <summary>All of these facts hold.</summary>
    public IReadOnlyList<string> AllOf { get; init; } = [];

    /// <summary>One of these facts holds.</summary>
    public IReadOnlyList<string> AnyOf { get; init; } = [];

    /// <summary>None of these facts holds.</summary>
    public IReadOnlyList<string> NoneOf { get; init; } = [];
}
