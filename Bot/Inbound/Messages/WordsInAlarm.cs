using Weerbaar.Features.Intake;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Features.WaitingWords;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// Words that sound like self-harm while somebody's alarm goes on. They may as well say how it is there, so none is thrown away: with a
/// report open they are in it, with a button that takes them out; else they wait until one click says where they belong (D2, D43).
/// </summary>
internal sealed class WordsInAlarm(DangerTalk danger, ReportText report, Waiting waiting)
{
    /// <param name="turn">Of somebody whose alarm goes on.</param>
    /// <param name="own">Their own open cases, where they were looked for.</param>
    /// <param name="asked">The case of a check-in that is open; null: there is none.</param>
    public PersonOutcome Answer(PersonTurn turn, string text, Reading said, IReadOnlyList<Case> own, Case? asked) =>
        danger.Gently(turn, said).And(file => file.Draft is { Paused: false }
            ? report.Keep(turn with { File = file }, text, said)
            : waiting.Ask(turn with { File = file }, text, own.Count > 0 ? own : [turn.Alarm!], asked));
}
