namespace Weerbaar.Records;

/// <summary>What a team learned, without who wrote it.</summary>
/// <param name="Id">Sorts newest first.</param>
/// <param name="Discussion">The talk in which it was learned.</param>
internal sealed record Lesson(string Id, string Discussion, DateOnly On, string Text)
{
    /// <summary>"We will do this": who and when, as they said in the team.</summary>
    public Promise? Promise { get; init; }

    /// <summary>An officer found nothing in it that leads to a person: it may leave the organisation.</summary>
    public Person? ApprovedBy { get; init; }
}

/// <summary>Something that the team will do.</summary>
internal sealed record Promise(Person Owner, DateOnly DueOn, DateOnly? DoneOn = null);
