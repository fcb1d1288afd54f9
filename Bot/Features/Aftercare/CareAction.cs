using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Aftercare;

/// <summary>One click about one's own aftercare: done, and the card as it stands now.</summary>
internal abstract class CareAction : IPersonAction
{
    public abstract string Verb { get; }

    protected abstract CareCommand Command { get; }

    public PersonPermission Needs(ActionData data) => PersonPermission.Care;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        return new(
            new PersonOutcome(
                turn.File)
            { Then = new Doing(turn, turn.Of!.Id, Command, data, words[$"Done.{Verb}"], words["Aftercare.Title"]) });
    }

    /// <summary>Clicked on a check-in, that stays with what was typed on it: nothing of it came along.</summary>
    private static PersonOutcome Done(PersonTurn turn, ActionData data, Case now, string note, string summary)
    {
        var card = new AftercareCard(turn).Draw(now, note);
        return data.Ids.ContainsKey(AftercareVerbs.Number)
            ? new PersonOutcome(turn.File) { Answer = new MessageAnswer(note), Posts = [new CardMessage(card, summary)] }
            : new PersonOutcome(turn.File) { Answer = new CardAnswer(card) };
    }

    internal static PersonOutcome Refused(PersonTurn turn, Refusal refusal) =>
        new(turn.File) { Answer = new MessageAnswer(RefusalText.Of(refusal, turn.Turn.Language)) };

    private sealed record Doing(
        PersonTurn Turn, CaseId Case, CareCommand Care, ActionData Data, string Note, string Summary) : CaseStep(Case, Care)
    {
        public override PersonOutcome Finish(CaseResult result) => result is { Refusal: null, Case: { } now }
            ? Done(Turn, Data, now, Note, Summary)
            : Refused(Turn, result.Refusal ?? new NotAllowed());
    }
}

/// <summary>"How are you" now, without waiting for the next time.</summary>
internal sealed class CheckInNowAction : CareAction
{
    public override string Verb => AftercareVerbs.Now;

    protected override CareCommand Command => new AskCheckIn();
}

/// <summary>Nothing is asked for a while.</summary>
internal sealed class PauseAction : CareAction
{
    public override string Verb => AftercareVerbs.Pause;

    protected override CareCommand Command => new PauseAftercare();
}

/// <summary>Nothing is asked any more.</summary>
internal sealed class StopAftercareAction : CareAction
{
    public override string Verb => AftercareVerbs.Stop;

    protected override CareCommand Command => new StopAftercare();
}

/// <summary>Aftercare goes on, or begins anew, also long after closing.</summary>
internal sealed class ReopenAftercareAction : CareAction
{
    public override string Verb => AftercareVerbs.Reopen;

    protected override CareCommand Command => new ReopenAftercare();
}
