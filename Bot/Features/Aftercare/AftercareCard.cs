namespace Weerbaar.Features.Aftercare;

/// <summary>"Aftercare": how it stands, and what the employee can do about it, at any time (D29).</summary>
internal sealed class AftercareCard(PersonTurn turn)
{
    private readonly Wording _words = Texts.In(turn.Turn.Language);

    public string Title => _words["Aftercare.Title"];

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
            Layout.Paragraph(_words[own.Count == 0 ? "Aftercare.None" : "Aftercare.Intro"]),
            AftercareVerbs.WhomToCall(turn.Turn.Playbook, _words),
            .. own.SelectMany(Lines),
            pager,
        ]);

    private IEnumerable<CardElement?> Lines(Case @case)
    {
        var next = CareAgenda.NextCheckIn(@case, turn.Turn.Playbook, turn.Turn.Calendar);
        yield return new TextBlock(_words["Aftercare.Case", @case.Number, turn.Turn.Day(@case.OpenedAt)])
        {
            Weight = TextWeight.Bolder,
            Separator = true,
        };
        yield return Layout.Paragraph(State(@case, next));
        yield return Layout.Buttons(
            Button.Execute(_words["Button.Now"], AftercareVerbs.Now, @case.Ids(), ActionStyle.Positive),
            Button.Execute(_words["Button.Contact"], AftercareVerbs.Contact, @case.Ids()),
            IsPaused(@case) || next is null ? Button.Execute(_words["Button.Reopen"], AftercareVerbs.Reopen, @case.Ids())
                : Button.Execute(_words["Button.Pause"], AftercareVerbs.Pause, @case.Ids()),
            @case.Care.Stopped ? null : Button.Execute(_words["Button.Stop"], AftercareVerbs.Stop, @case.Ids()));
    }

    private string State(Case @case, DateTimeOffset? next) => @case.Care switch
    {
        { Stopped: true } => _words["State.Stopped"],
        { PausedUntil: { } until } when IsPaused(@case) => _words["State.Paused", turn.Turn.Day(until)],
        _ when next is { } at => _words["State.Running", turn.Turn.Day(at)],
        _ => _words["State.Finished"],
    };

    private bool IsPaused(Case @case) => @case.Care.PausedUntil > turn.Turn.Now;
}
