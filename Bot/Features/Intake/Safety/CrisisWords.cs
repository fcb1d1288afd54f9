namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// Where the words are that the card about self-harm answers: it says no more of them than is true there, and has the one button with
/// which they can be taken from there (D43).
/// </summary>
/// <param name="Line">Where they are; null: another card says so.</param>
/// <param name="Action">Last and quiet on the card.</param>
/// <param name="Readers">Who reads them.</param>
internal sealed record CrisisWords(string? Line, ActionExecute? Action, CrisisReaders Readers)
{
    /// <summary>Nothing is said of them.</summary>
    public static CrisisWords Unsaid { get; } = new(null, null, CrisisReaders.Others);

    /// <summary>In the answer to a check-in, which is their own (D29).</summary>
    public static CrisisWords TheirOwn { get; } = new(null, null, CrisisReaders.Nobody);

    /// <summary>They wait by themselves: self-harm is sometimes read in words that say something else, and none is thrown away.</summary>
    public static CrisisWords Waiting(DraftView view, IReadOnlyList<WaitingText> texts) => new(
        view.Words["Crisis.Waits"],
        Button.Execute(view.Words["Crisis.Otherwise"], IntakeVerbs.NotSelfHarm, Ids(view, texts)),
        CrisisReaders.Nobody);

    /// <summary>They began a report, which can be told further.</summary>
    public static CrisisWords Begun(DraftView view) => new(
        view.Words["Crisis.Begun"], Button.Execute(view.Words["Crisis.Otherwise"], IntakeVerbs.NotSelfHarm, view.Ids()),
        CrisisReaders.Nobody);

    /// <summary>There was no room for them.</summary>
    public static CrisisWords NotKept(DraftView view) => new(view.Words["Crisis.NotKept"], null, CrisisReaders.Nobody);

    /// <summary>They put them into the report that is open, where they stand until they take them out.</summary>
    /// <param name="part">Of what the draft holds: a piece, an answer, what happened.</param>
    public static CrisisWords InReport(DraftView view, string part) => new(
        view.Words["Crisis.InReport"],
        Button.Execute(view.Words["Crisis.TakeOut"], IntakeVerbs.Undo, view.Ids((DraftIds.Text, part))),
        CrisisReaders.OnceSent);

    /// <summary>They add them to a report that was sent.</summary>
    public static CrisisWords InCase(DraftView view) => new(view.Words["Crisis.InCase"], null, CrisisReaders.Others);

    public static Dictionary<string, string> Ids(DraftView view, IReadOnlyList<WaitingText> texts)
    {
        var ids = view.Ids();
        foreach (var (name, value) in WaitingIds.Of(texts))
        {
            ids[name] = value;
        }

        return ids;
    }
}
