namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// A click on danger always alerts, whatever card it was on: the open draft becomes a case at once; a sent report's
/// card raises it on its case; of a draft that is gone a new case is made (D2). Of a card on which nothing is open the case has the id that
/// stands on its buttons: who presses two of them at once, or again after a process died, makes one case, whose alarm they can end.
/// </summary>
internal sealed class RaiseDangerAction(IdGenerator ids) : IPersonAction
{
    public string Verb => IntakeVerbs.Danger;

    public bool IsNeverRefused => true;

    public bool AsksForAlarm => true;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var raise = new RaiseDanger(
            data.Ids.GetValueOrDefault(DraftIds.Route) == nameof(DangerRoute.TeamOnly)
                ? DangerRoute.TeamOnly
                : DangerRoute.ManagerAndTeam);
        var clicked = DraftIds.CaseOf(data);
        var open = turn.File.Draft;
        raise = raise with
        {
            IsForColleague = open is { About: About.Colleague } && (clicked is null || clicked == open.Id),
            IsForLife = CrisisCard.IsOn(data),
        };
        return new((clicked ?? DraftIds.CaseOf(data, DraftIds.New)) is { } id && open?.Id != id
            ? OnCase(
                turn, id, clicked is null ? raise with { IsForColleague = false } : raise,
                @case => OnDraft(turn, open, raise, @case is null ? id : null))
            : OnDraft(turn, open, raise, null));
    }

    /// <summary>The draft's own case; it gets a draft if there is none, so that more can be told.</summary>
    /// <param name="begins">The id of no case yet, which one gets that begins here; null: a new one.</param>
    private PersonOutcome OnDraft(PersonTurn turn, Draft? open, RaiseDanger raise, CaseId? begins)
    {
        var draft = open ?? DraftChanges.Begin(turn.Turn, ids);
        draft = open is null && begins is { } id ? draft with { Id = id } : draft;
        var file = turn.File.With(draft with { CaseExists = true });
        return draft.CaseExists
            ? OnCase(turn with { File = file }, draft.Id, raise, _ => OnNewCase(turn, raise))
            : Opening(turn, draft, raise, file, _ => OnNewCase(turn, raise));
    }

    private static PersonOutcome OnCase(PersonTurn turn, CaseId id, RaiseDanger raise, Func<Case?, PersonOutcome> otherwise) =>
        new(turn.File) { Then = new Raising(turn, id, raise, turn.File, otherwise) };

    /// <summary>The draft's case has ended meanwhile: danger now makes another.</summary>
    private PersonOutcome OnNewCase(PersonTurn turn, RaiseDanger raise) =>
        Opening(turn, DraftChanges.Begin(turn.Turn, ids), raise, turn.File, _ => new PersonOutcome(turn.File));

    private static PersonOutcome Opening(
        PersonTurn turn, Draft draft, RaiseDanger raise, PersonFile file, Func<Case?, PersonOutcome> otherwise)
    {
        var open = new OpenCase(draft.Id, draft.Number, draft.Affected(turn.Turn.By), Drill: false, raise);
        return new PersonOutcome(turn.File) { Then = new Raising(turn, draft.Id, raise, file, otherwise) { Open = open } };
    }

    /// <summary>The form waits: its next card comes when they ask for it, or with their next message.</summary>
    private static PersonOutcome Alerted(PersonTurn turn, Case @case, PersonFile file, DangerRoute asked)
    {
        var next = file.Draft is { } draft && turn.File.Draft is null ? file.With(draft.Before(NextCard.Step)) : file;
        return new PersonOutcome(next)
        {
            Answer = new CardAnswer(AlertedCard.Of(DraftView.Of(turn.Turn, Seen(file, @case)), @case, asked)),
        };
    }

    private static Draft Seen(PersonFile file, Case @case) => file.Draft ?? new Draft
    {
        Id = @case.Id,
        Number = @case.Number,
        StartedAt = @case.OpenedAt,
        ChangedAt = @case.ChangedAt,
    };

    /// <param name="File">Theirs once the alarm stands.</param>
    /// <param name="Otherwise">What follows where the case, if there is one, does not take it.</param>
    private sealed record Raising(PersonTurn Turn, CaseId Case, RaiseDanger Raise, PersonFile File, Func<Case?, PersonOutcome> Otherwise)
        : CaseStep(Case, Raise)
    {
        public override PersonOutcome Finish(CaseResult result) => result is { Refusal: null, Case: { } @case }
            ? Alerted(Turn, @case, File.Draft is { CaseExists: true } draft && draft.Id != @case.Id ? Turn.File : File, Raise.Route)
            : Otherwise(result.Case);
    }
}
