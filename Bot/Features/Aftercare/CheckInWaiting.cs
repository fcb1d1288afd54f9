using Weerbaar.Features.Intake;
using Weerbaar.Features.WaitingWords;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Aftercare;

/// <summary>
/// What waited says how they are: it goes into the field of the check-in, or beside it where it is too long, which only they read, and
/// nothing of it is shared (D29). It goes on waiting until they have answered.
/// </summary>
internal sealed class CheckInWaiting(CheckInStore checkIns) : IPersonAction
{
    /// <summary>What comes later than this is hardly the answer to it.</summary>
    private static readonly TimeSpan AnsweredWithin = TimeSpan.FromDays(3);

    public string Verb => WaitingCard.ToCheckIn;

    public PersonPermission Needs(ActionData data) => PersonPermission.Care;

    /// <summary>The case of which they were asked not long ago how they are; null: of none.</summary>
    public static Case? Find(IReadOnlyList<Case> own, Turn turn) =>
        own.FirstOrDefault(@case => @case.HasOpenCheckIn(turn.By.Id, turn.Now - AnsweredWithin));

    /// <summary>The case of which they were asked that after they last did something on the report that is open: it asked last.</summary>
    public static Case? FindAfter(Draft open, IReadOnlyList<Case> own, Turn turn) => own.FirstOrDefault(
        @case => @case.AskedHowTheyAre(turn.By.Id, open.ChangedAt) && @case.HasOpenCheckIn(turn.By.Id, turn.Now - AnsweredWithin));

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var texts = WaitingIds.Read(turn.File, data);
        if (texts.Count == 0)
        {
            return AddWaiting.Done(turn.File, turn, "Pending.Already");
        }

        var @case = turn.Of!;
        if (@case.Care.FindWaiting() is not { } asked)
        {
            return Answered(turn, texts, await checkIns.ReadAsync(turn.Turn.By.Id, @case.Id, cancellationToken));
        }

        var beside = CheckInAnswer.Beside(data, texts);
        var typed = beside is null ? new Dictionary<string, string> { [CheckInAnswer.Words] = texts.Joined() } : [];
        return new PersonOutcome(turn.File)
        {
            Answer = new CardAnswer(
                new CheckInCard(@case, asked.Number, turn.Turn.Playbook, turn.Turn.Language).Draw(null, typed, texts, beside)),
            Posts = [.. Files(turn, texts, @case)],
        };
    }

    /// <summary>A check-in takes no files: where those go is asked by itself.</summary>
    private static IEnumerable<MessageActivity> Files(PersonTurn turn, IReadOnlyList<WaitingText> texts, Case @case)
    {
        if (turn.File.FilesWith(texts).Count > 0)
        {
            var view = DraftView.Of(turn.Turn, turn.File.Draft!);
            yield return view.Post(BelongCard.Of(view, @case.IsOpen ? [@case] : []));
        }
    }

    /// <summary>They answered it meanwhile: the words come to that answer.</summary>
    private static PersonOutcome Answered(PersonTurn turn, IReadOnlyList<WaitingText> texts, IReadOnlyList<CheckIn> own)
    {
        if (own is not [.., var newest])
        {
            return AddWaiting.Refused(turn.File, turn, new NotAllowed());
        }

        var added = newest.With(texts.Joined());
        return !added.Fits()
            ? AddWaiting.Refused(turn.File, turn, new TextTooLong(CheckInAnswer.Words, CheckIn.MostWords))
            : AddWaiting.Done(
                turn.File.Without(texts).InCheckIn(newest.Case, texts.Select(text => text.Message)), turn, "Pending.CheckedIn")
                .With(added == newest ? [] : [new KeepCheckIn(added)]);
    }
}
