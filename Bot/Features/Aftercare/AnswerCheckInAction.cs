using System.Globalization;
using Weerbaar.Features.WaitingWords;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Aftercare;

/// <summary>
/// The employee answers how they are (D29): the answer is written among their own rows, the case learns that there is one.
/// The first answer to a check-in stands; a withdrawn or closed case is no hindrance.
/// </summary>
internal sealed class AnswerCheckInAction(CheckInStore checkIns) : IPersonAction
{
    public string Verb => AftercareVerbs.Answer;

    public PersonPermission Needs(ActionData data) => PersonPermission.Care;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var (@case, number) = (turn.Of!, NumberIn(data));
        if (@case.Care.Asked.All(asked => asked.Number != number))
        {
            return Say(turn, RefusalText.Of(new NotAllowed(), turn.Turn.Language));
        }

        var waiting = WaitingIds.Named(turn.File, data);
        var beside = CheckInAnswer.Beside(data, waiting);
        var before = await checkIns.ReadAsync(turn.Turn.By.Id, @case.Id, cancellationToken);
        if (before.FirstOrDefault(each => each.Number == number) is { } known)
        {
            var added = known.With(CheckInAnswer.Written(data, beside));
            if (!added.Fits())
            {
                return Say(turn, TooLong(turn));
            }

            var note = Texts.In(turn.Turn.Language)[added == known ? "Answered.Before" : "Answered.Words", turn.Turn.Day(known.AnsweredAt)];
            return Answered(turn with { File = Placed(turn.File, @case.Id, waiting) }, @case, added, before, note)
                .With(added == known ? [] : [new KeepCheckIn(added)]);
        }

        if (CheckInAnswer.Read(data, beside, @case.Id, number, turn.Turn.Now) is not { } answer)
        {
            var fault = Texts.In(turn.Turn.Language)["Ask.Error"];
            return Show(
                turn, new CheckInCard(@case, number, turn.Turn.Playbook, turn.Turn.Language).Draw(fault, data.Inputs, waiting, beside));
        }

        if (!answer.Fits())
        {
            return Say(turn, TooLong(turn));
        }

        turn = turn with { File = Placed(turn.File, @case.Id, waiting) };
        return new PersonOutcome(turn.File)
        {
            Effects = [new KeepCheckIn(answer)],
            Then = new Answering(turn, @case.Id, answer, before),
        };
    }

    /// <summary>
    /// What waited and was put on this card has its place here, whatever else they made of it in its field; what waits besides goes on
    /// waiting.
    /// </summary>
    private static PersonFile Placed(PersonFile file, CaseId caseId, IReadOnlyList<WaitingText> waiting) =>
        waiting.Count == 0 ? file : file.Without(waiting).InCheckIn(caseId, waiting.Select(text => text.Message));

    internal static int NumberIn(ActionData data) => int.TryParse(
        data.Ids.GetValueOrDefault(AftercareVerbs.Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : 0;

    private static PersonOutcome Answered(PersonTurn turn, Case @case, CheckIn own, IReadOnlyList<CheckIn> all, string? note)
    {
        var line = CheckInCards.Until(own, all);
        return Show(turn, new AnsweredCard(@case, own, line, turn.Turn.Playbook, turn.Turn.Language).Draw(note));
    }

    /// <summary>Words that wait stay in sight, and can still be their own.</summary>
    private static PersonOutcome Waiting(PersonTurn turn, Case @case) => turn.File.Together().Count == 0
        ? new PersonOutcome(turn.File)
        : new PersonOutcome(turn.File)
        {
            Posts = [new CardMessage(
                WaitingCard.Of(turn, turn.File.Together(), @case.IsOpen ? [@case] : [], @case), Texts.In(turn.Turn.Language)["Ask.Waits"])],
        };

    private static PersonOutcome Show(PersonTurn turn, AdaptiveCards.AdaptiveCard card) =>
        new(turn.File) { Answer = new CardAnswer(card) };

    private static string TooLong(PersonTurn turn) =>
        RefusalText.Of(new TextTooLong(CheckInAnswer.Words, CheckIn.MostWords), turn.Turn.Language);

    private static PersonOutcome Say(PersonTurn turn, string text) => new(turn.File) { Answer = new MessageAnswer(text) };

    private sealed record Answering(
        PersonTurn Turn, CaseId Case, CheckIn Answer, IReadOnlyList<CheckIn> Before) : CaseStep(Case, new AnswerCheckIn(Answer.Number))
    {
        public override PersonOutcome Finish(CaseResult result) => result is { Refusal: null, Case: { } now }
            ? Answered(Turn, now, Answer, [.. Before, Answer], null).And(file => Waiting(Turn with { File = file }, now))
            : Say(Turn, RefusalText.Of(result.Refusal ?? new NotAllowed(), Turn.Turn.Language));
    }
}
