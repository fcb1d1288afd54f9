using System.Globalization;
using Weerbaar.Cases;
using Weerbaar.Chat;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Aftercare;

/// <summary>
/// The employee answers how they are (D29): the answer is written among their own rows, the case learns that there is one.
/// The first answer to a check-in stands; a withdrawn or closed case is no hindrance.
/// </summary>
public sealed class AnswerCheckInAction(CaseStoreReader cases, CheckInStore checkIns) : IPersonAction
{
    private static readonly Texts Texts = new("Aftercare");

    public string Verb => AftercareVerbs.Answer;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        var number = NumberIn(data);
        if (await cases.FindAsync(data, turn.Turn.By.Id, ct) is not { } of
            || !of.IsAbout(turn.Turn.By.Id) || of.Care.Asked.All(asked => asked.Number != number))
        {
            return Say(turn, RefusalText.Of(new NotAllowed(), turn.Turn.Language));
        }

        var before = await checkIns.OfAsync(turn.Turn.By.Id, of.Id, ct);
        if (before.FirstOrDefault(each => each.Number == number) is { } known)
        {
            var note = Texts.In(turn.Turn.Language)["Answered.Before", turn.Turn.Day(known.AnsweredAt)];
            return Answered(turn, of, known, before, note);
        }

        if (CheckInAnswer.Read(data, of.Id, number, turn.Turn.Now) is not { } answer)
        {
            var fault = Texts.In(turn.Turn.Language)["Ask.Error"];
            return Show(turn, new CheckInCard(of, number, turn.Turn.Playbook, turn.Turn.Language).Draw(fault, data.Inputs));
        }

        turn = turn with { File = Placed(turn.File, answer.Words ?? "") };
        return new PersonOutcome(turn.File)
        {
            CheckIn = answer,
            Then = new CaseStep(of.Id, null, new AnswerCheckIn(number), (now, refusal) => refusal is null
                ? Answered(turn, now!, answer, [.. before, answer], null)
                : Say(turn, RefusalText.Of(refusal, turn.Turn.Language))),
        };
    }

    /// <summary>What was typed in the chat first, and waited, has its place here.</summary>
    private static PersonFile Placed(PersonFile file, string words) => file.Waiting.Any(text => words.Contains(text.Text, StringComparison.Ordinal))
        ? file.WithWaiting([.. file.Waiting.Where(text => !words.Contains(text.Text, StringComparison.Ordinal))])
        : file;

    internal static int NumberIn(ActionData data) => int.TryParse(
        data.Ids.GetValueOrDefault(AftercareVerbs.Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : 0;

    private static PersonOutcome Answered(PersonTurn turn, Case of, CheckIn own, IReadOnlyList<CheckIn> all, string? note)
    {
        var line = CheckInCards.Until(own, all);
        return Show(turn, new AnsweredCard(of, own, line, turn.Turn.Playbook, turn.Turn.Language).Draw(note));
    }

    private static PersonOutcome Show(PersonTurn turn, AdaptiveCards.AdaptiveCard card) =>
        new(turn.File) { Answer = new CardAnswer(card) };

    private static PersonOutcome Say(PersonTurn turn, string text) => new(turn.File) { Answer = new MessageAnswer(text) };
}
