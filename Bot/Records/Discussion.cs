namespace Weerbaar.Records;

/// <summary>A case as the team reads it.</summary>
/// <param name="Of">Until it is posted; after that nothing leads from the talk to the case.</param>
internal sealed record DiscussedCase(string Text, bool Drill, CaseId? Of);

/// <summary>One talk of the team: what its card shows.</summary>
internal sealed record Discussion
{
    public required string Id { get; init; }

    public required int Number { get; init; }

    /// <summary>The moment of the schedule, or of the request.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public required DiscussionStatus Status { get; init; }

    /// <summary>Ids of the playbook's questions.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    public IReadOnlyList<DiscussedCase> Cases { get; init; } = [];

    /// <summary>The month of which it shows the figures; null: there were none.</summary>
    public string? Figures { get; init; }

    /// <summary>Lessons and promises of before, as they were when it was posted.</summary>
    public IReadOnlyList<Lesson> Before { get; init; } = [];

    /// <summary>Moments of the schedule that passed by unheld before this one.</summary>
    public int Skipped { get; init; }

    /// <summary>An officer asked for it then; null: the schedule did.</summary>
    public DateTimeOffset? RequestedAt { get; init; }

    public DateTimeOffset? PostedAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public ChatAddress? Where { get; init; }

    public string? Message { get; init; }

    /// <summary>How many had answered when it ended.</summary>
    public int Answers { get; init; }
}

/// <summary>What somebody answered, by question id: without who, and without when.</summary>
internal sealed record DiscussionAnswer(IReadOnlyDictionary<string, string> Texts);
