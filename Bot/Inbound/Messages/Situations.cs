using Weerbaar.Features.Intake;

namespace Weerbaar.Inbound.Messages;

/// <summary>What a message finds open, from the sender's file.</summary>
internal static class Situations
{
    /// <summary>An answer that comes later than this is none.</summary>
    private static readonly TimeSpan AnsweredWithin = TimeSpan.FromHours(24);

    /// <param name="none">What is open where no report is in the making.</param>
    public static Situation SituationOf(this PersonTurn turn, string text, bool hasFiles, Open none, bool checkInAsked = false)
    {
        var fit = turn.File.Draft is { Paused: false } draft ? Places.Fitting(DraftView.Of(turn.Turn, draft), text) : null;
        return new Situation(
            OpenFor(turn.File.HoldsOnlyWaitingFiles() ? null : turn.File.Draft, hasFiles, none), turn.WasAskedAboutDanger(),
            fit is not null, fit is not null && Places.SaysNoMore(fit, text),
            checkInAsked);
    }

    private static bool WasAskedAboutDanger(this PersonTurn turn) =>
        turn.File.Draft is { Next: NextCard.Step or NextCard.Resume }
        || (turn.File.Profile.Asked is { } asked && turn.Turn.Now - asked.At < AnsweredWithin);

    /// <summary>What is open of somebody without a report in the making.</summary>
    public static Open OpenIn(this IReadOnlyList<Case> own, Turn turn) =>
        own.Count == 0 ? Open.Nothing : FollowUp.Only(own, turn) is null ? Open.Cases : Open.Case;

    private static Open OpenFor(Draft? draft, bool hasFiles, Open none) => draft switch
    {
        null => none is Open.Nothing && hasFiles ? Open.Files : none,
        { Paused: true } => Open.PausedReport,
        _ when draft.HoldsOnlyFiles() => Open.Files,
        _ => Open.Report,
    };
}
