using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.Intake;

/// <summary>Files that came with words which wait for a place: one question is asked about both, and they go together.</summary>
internal static class WaitingFiles
{
    /// <summary>There is no report but files that wait with words.</summary>
    public static bool HoldsOnlyWaitingFiles(this PersonFile file) => file.Draft is { } draft && draft.HoldsOnlyFiles()
        && draft.Evidence.All(item => file.Waiting.Any(text => text.Message is not null && text.Message == item.Message));

    /// <summary>The report in the making, also when it was put aside; null: there is none.</summary>
    public static Draft? OpenReport(this PersonFile file) => file.HoldsOnlyWaitingFiles() ? null : file.Draft;

    public static IReadOnlyList<EvidenceItem> FilesWith(this PersonFile file, IEnumerable<WaitingText> texts) =>
        [.. (file.Draft?.Evidence ?? []).Where(item => texts.Any(text => text.Message is not null && text.Message == item.Message))];

    /// <summary>To the case to which their words went; refused they go on waiting.</summary>
    public static PersonOutcome Move(PersonTurn turn, CaseId caseId, IReadOnlyList<string> messages)
    {
        var files = turn.File.Draft?.Evidence.Where(item => item.Message is { } message && messages.Contains(message)).ToList() ?? [];
        if (turn.File.Draft is not { } draft || files.Count == 0)
        {
            return new PersonOutcome(turn.File);
        }

        EvidenceSource[] moved = [.. files.Select(file => IncomingEvidence.Moved(turn.Turn, draft.Id, caseId, file))];
        var left = draft with { Evidence = [.. draft.Evidence.Except(files)] };
        var file = turn.File.With(left.Evidence.Count == 0 && draft.HoldsOnlyFiles() ? null : draft.ChangedTo(left, turn.Turn.Now)).Sent(
            caseId, messages);
        return new PersonOutcome(turn.File) { Then = new Moving(turn, caseId, moved, file) };
    }

    /// <param name="After">Their file once the case has taken them.</param>
    private sealed record Moving(
        PersonTurn Turn, CaseId Case, IReadOnlyList<EvidenceSource> Sources, PersonFile After) : ReceiveFiles(Turn, Case, Sources)
    {
        protected override PersonOutcome Keep(Case now) => base.Keep(now) with { File = After };
    }
}
