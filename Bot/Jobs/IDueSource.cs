namespace Weerbaar.Jobs;

/// <summary>Work, and when it falls due.</summary>
internal sealed record DueMoment(DateTimeOffset At, WorkItem Item);

/// <summary>What a feature has due, told from what it keeps: whoever writes the rows of what falls due anew asks each feature.</summary>
internal interface IDueSource
{
    /// <summary>Of one person's rows.</summary>
    IEnumerable<DueMoment> Of(PersonId person, PersonFile file) => [];

    /// <summary>Of rows that are the feature's own.</summary>
    IAsyncEnumerable<DueMoment> OwnAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<DueMoment>();
}
