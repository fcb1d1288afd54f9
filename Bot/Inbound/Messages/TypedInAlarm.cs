using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// What somebody types while their alarm goes on: once they chose to share with those who were warned, it is shared too, and the answer
/// says so; else it says that it is not, with the button (D2). Words that sound like self-harm go nowhere by themselves (D43).
/// </summary>
internal static class TypedInAlarm
{
    /// <summary>A call for help of more words says what for.</summary>
    private const int Bare = 3;

    public static PersonOutcome Answer(PersonTurn turn, Case alarm, string text, Reading said, Meaning meaning, PersonOutcome answered)
    {
        var isKept = IsTold(text, said, meaning);
        var told = new ReadByWarned(turn, alarm, IsRead: false, meaning is Meaning.Follow, isKept);
        return !isKept || meaning is Meaning.Crisis || alarm.Danger!.Shared?.IsBy(turn.Turn.By.Id) is not true
            ? told.On(answered)
            : new PersonOutcome(turn.File) { Then = new Sharing(told, text, answered) };
    }

    /// <summary>It tells something: no question to the bot, and no bare answer to one of its own.</summary>
    private static bool IsTold(string text, Reading said, Meaning meaning) => meaning switch
    {
        Meaning.Nothing => false,
        Meaning.Command => said.Intent is Intent.Help or Intent.Talk && text.HasMoreWordsThan(Bare),
        Meaning.DangerConfirmed or Meaning.DangerDenied or Meaning.DangerDoubted => !DangerAnswers.IsAll(text),
        _ => true,
    };

    /// <summary>Those who were warned read it too, unless the alarm ended meanwhile.</summary>
    private sealed record Sharing(ReadByWarned Told, string Text, PersonOutcome Answered)
        : CaseStep(Told.Alarm.Id, new ShareDanger(null, Text) { GoesOn = true })
    {
        public override PersonOutcome Finish(CaseResult result) =>
            result is { Refusal: null, Case: { Danger: { OverAt: null, Shared: not null } } @case }
            ? (Told with { IsRead = true, IsWhole = ShareDanger.IsWhole(@case, Text) }).On(Answered)
                .And(file => new PersonOutcome(file.SharedInAlarm(Case, [Told.Turn.Turn.Context.Incoming.Id])))
            : Told.On(Answered);
    }
}
