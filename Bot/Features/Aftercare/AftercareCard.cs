namespace Weerbaar.Features.Aftercare;

/// <summary>"Aftercare": how it stands, and what the employee can do about it, at any time (D29).</summary>
internal sealed class AftercareCard(PersonTurn turn)
{
    private readonly Wording words = Texts.In(turn.Turn.Language);

    public string Title => words["Aftercare.Title"];

    /// <summary>One page of the cases about the reader, with the way to older and newer ones.</summary>
    public AdaptiveCard Draw(ListSpot at, CasePage page) =>
        Draw(page.Cases, null, ListPager.Of(at, page, AftercareVerbs.List, turn.Turn.Language));

    /// <summary>One case after something was done about it.</summary>
    /// <param name="note">What was done.</param>
    public AdaptiveCard Draw(Case own, string note) => Draw([own], note, null);

    private AdaptiveCard Draw(IReadOnlyList<Case> own, string? note, ActionSet? pager) => Layout.Card(
        turn.Turn.Language,
        Title,
        [
            Layout.Heading(Title),
            note is null ? null : Layout.Paragraph(note),
            Layout.Paragraph(words[own.Count == 0 ? "Aftercare.None" : "Aftercare.Intro"]),
            AftercareVerbs.WhomToCall(turn.Turn.Playbook, words),
            .. own.SelectMany(Lines),
            pager,
        ]);

    private IEnumerable<CardElement?> Lines(Case of)
    {
        var next = CareAgenda.NextCheckIn(of, turn.Turn.Playbook, turn.Turn.Calendar);
        yield return new TextBlock(words["Aftercare.Case", of.Number, turn.Turn.Day(of.OpenedAt)])
        {
            Weight = TextWeight.Bolder,
            Separator = true,
        };
        yield return Layout.Paragraph(State(of, next));
        yield return Layout.Buttons(
            Button.Execute(words["Button.Now"], AftercareVerbs.Now, of.Ids(), ActionStyle.Positive),
            Button.Execute(words["Button.Contact"], AftercareVerbs.Contact, of.Ids()),
            IsPaused(of) || next is null ? Button.Execute(words["Button.Reopen"], AftercareVerbs.Reopen, of.Ids())
                : Button.Execute(words["Button.Pause"], AftercareVerbs.Pause, of.Ids()),
            of.Care.Stopped ? null : Button.Execute(words["Button.Stop"], AftercareVerbs.Stop, of.Ids()));
    }

    private string State(Case of, DateTimeOffset? next) => of.Care switch
    {
        { Stopped: true } => words["State.Stopped"],
        { PausedUntil: { } until } when IsPaused(of) => words["State.Paused", turn.Turn.Day(until)],
        _ when next is { } at => words["State.Running", turn.Turn.Day(at)],
        _ => words["State.Finished"],
    };

    private bool IsPaused(Case of) => of.Care.PausedUntil > turn.Turn.Now;
}
