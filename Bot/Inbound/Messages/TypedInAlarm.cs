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
        PersonOutcome Saying(bool isRead, bool isWhole = true) => new ReadByWarned(turn, alarm, isRead, meaning is Meaning.Follow, isKept) { IsWhole = isWhole }.On(answered);
        return !isKept || meaning is Meaning.Crisis || alarm.Danger!.Shared?.IsBy(turn.Turn.By.Id) is not true ? Saying(false) : new PersonOutcome(turn.File)
        {
            Then = new CaseStep(alarm.Id, null, new ShareDanger(null, text) { GoesOn = true }, (of, refusal) =>
                refusal is null && of is { Danger: { OverAt: null, Shared: not null } }
                    ? Saying(true, ShareDanger.IsWhole(of, text)).And(file => new PersonOutcome(file.SharedInAlarm(alarm.Id, [turn.Turn.Context.Incoming.Id])))
                    : Saying(false)),
        };
    }

    /// <summary>It tells something: no question to the bot, and no bare answer to one of its own.</summary>
    private static bool IsTold(string text, Reading said, Meaning meaning) => meaning switch
    {
        Meaning.Nothing => false,
        Meaning.Command => said.Intent is Intent.Help or Intent.Talk && text.HasMoreWordsThan(Bare),
        Meaning.DangerConfirmed or Meaning.DangerDenied or Meaning.DangerDoubted => !DangerAnswers.IsAll(text),
        _ => true,
    };
}
