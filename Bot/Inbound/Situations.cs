using Weerbaar.Intake;
using Weerbaar.Records;
using Weerbaar.Turns;

namespace Weerbaar.Inbound;

/// <summary>What a message finds open, from the sender's file.</summary>
internal static class Situations
{
    /// <summary>An answer that comes later than this is none.</summary>
    private static readonly TimeSpan AnsweredWithin = TimeSpan.FromHours(24);

    public static Situation SituationOf(this PersonTurn turn, string text, bool hasFiles, bool hasCases)
    {
        var fit = turn.File.Draft is { Paused: false } draft ? Places.Fitting(DraftView.Of(turn.Turn, draft), text) : null;
        return new Situation(
            OpenFor(turn.File.Draft, hasFiles, hasCases), turn.WasAskedAboutDanger(), fit is not null, fit is not null && Places.SaysNoMore(fit, text));
    }

    private static bool WasAskedAboutDanger(this PersonTurn turn) =>
        turn.File.Draft is { Next: NextCard.Step or NextCard.Resume }
        || (turn.File.Profile.Asked is { } asked && turn.Turn.Now - asked.At < AnsweredWithin);

    private static Open OpenFor(Draft? draft, bool hasFiles, bool hasCases) => draft switch
    {
        null => hasCases ? Open.Cases : hasFiles ? Open.Files : Open.Nothing,
        { Paused: true } => Open.PausedReport,
        _ when draft.HoldsOnlyFiles() => Open.Files,
        _ => Open.Report,
    };
}
