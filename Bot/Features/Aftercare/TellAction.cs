namespace Weerbaar.Features.Aftercare;

/// <summary>
/// The employee chose from whom they would like to hear, or nobody (D29). "Nobody" is told to nobody: the case does not
/// learn of it. Who was told once cannot be untold, so an older card says what stands; after "nobody" somebody can still be
/// chosen.
/// </summary>
internal sealed class TellAction(CheckInStore checkIns, ContactLine line) : IPersonAction
{
    public string Verb => AftercareVerbs.Tell;

    public PersonPermission Needs(ActionData data) => PersonPermission.Care;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var (@case, words) = (turn.Of!, Texts.In(turn.Turn.Language));
        var who = data.Input(WhomToTell.Who);
        var answered = await checkIns.ReadAsync(turn.Turn.By.Id, @case.Id, cancellationToken);
        var own = answered.FirstOrDefault(each => each.Number == AnswerCheckInAction.NumberIn(data));
        if (own?.Contact is { } told && told != WhomToTell.Nobody)
        {
            return Show(turn, @case, own, answered, words["Chosen.Before"]);
        }

        if (who == WhomToTell.Nobody)
        {
            return @case.Care.Wish is { Waits: true } wished
                ? Show(turn, words["Chosen.Waits", wished.Told[^1].Name])
                : Chosen(turn, @case, own, answered, who);
        }

        if (who is null || await line.FindAsync(@case, who, cancellationToken) is not { } wish)
        {
            return Say(turn, words["Whom.Error"]);
        }

        var chosen = Chosen(turn, @case, own, answered, who);
        return chosen with
        {
            Then = new Telling(turn, @case.Id, wish, chosen),
            Effects = [],
        };
    }

    private static PersonOutcome Chosen(
        PersonTurn turn, Case @case, CheckIn? own, IReadOnlyList<CheckIn> all, string who)
    {
        if (own is null)
        {
            return Show(turn, Texts.In(turn.Turn.Language)[$"Chosen.{who}"]);
        }

        var changed = own with { Contact = who, Revision = own.Revision + 1 };
        return Show(turn, @case, changed, all, null).With([new KeepCheckIn(changed)]);
    }

    private static PersonOutcome Show(PersonTurn turn, Case @case, CheckIn own, IReadOnlyList<CheckIn> all, string? note)
    {
        var line = CheckInCards.Until(own, all);
        var card = new AnsweredCard(@case, own, line, turn.Turn.Playbook, turn.Turn.Language).Draw(note);
        return new PersonOutcome(turn.File) { Answer = new CardAnswer(card) };
    }

    /// <summary>Outside a check-in there is no line to show.</summary>
    private static PersonOutcome Show(PersonTurn turn, string said)
    {
        var title = Texts.In(turn.Turn.Language)["Aftercare.Title"];
        return new PersonOutcome(turn.File)
        {
            Answer = new CardAnswer(Layout.Card(
                turn.Turn.Language, title, Layout.Heading(title), Layout.Paragraph(said))),
        };
    }

    private static PersonOutcome Say(PersonTurn turn, string text) => new(turn.File) { Answer = new MessageAnswer(text) };

    private sealed record Telling(PersonTurn Turn, CaseId Case, CaseCommand Wish, PersonOutcome Chosen) : CaseStep(Case, Wish)
    {
        public override PersonOutcome Finish(CaseResult result) =>
            result is { Refusal: { } refusal } ? Say(Turn, RefusalText.Of(refusal, Turn.Turn.Language)) : Chosen;
    }
}
