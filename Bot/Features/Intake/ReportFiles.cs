using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake.Form;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake;

/// <summary>
/// Files and pictures sent in the chat (D7): their references are kept before anything is said, and they belong to the
/// open draft, or to what the sender then says. Who begins with a picture gets the first answer with it (D2).
/// </summary>
internal sealed class ReportFiles(IdGenerator ids, FollowUp follow)
{
    internal const int Most = Limits.FilesAtOnce;

    /// <summary>Files alone.</summary>
    /// <param name="own">The sender's own open cases, newest first; asked for only when there is no draft.</param>
    public PersonOutcome Receive(PersonTurn turn, IReadOnlyList<IncomingFile> files, IReadOnlyList<Case> own) =>
        turn.File.Draft is null || turn.File.HoldsOnlyWaitingFiles()
        ? Begin(turn, files, own, asks: false)
        : Keep(turn, turn.File.Draft, files, []).WithNextCard(turn);

    /// <summary>Files that came with words, which were answered already.</summary>
    /// <param name="gently">They were words of self-harm: nothing is asked about the files, unless there is a case to which they may
    /// belong.</param>
    /// <param name="asks">The words wait for their place: the files wait with them, and one card asks about both.</param>
    public PersonOutcome ReceiveWithWords(
        PersonTurn turn, IReadOnlyList<IncomingFile> files, IReadOnlyList<Case> own, bool gently, bool asks) =>
        turn.File.Draft is { } open && !(gently && own.Count > 0 && turn.File.HoldsOnlyWaitingFiles()) ? Keep(turn, open, files, [])
        : gently && own.Count == 0
            ? Keep(turn, ReportStart.AtFirst(turn, DraftChanges.Begin(turn.Turn, ids)).Draft.Before(NextCard.Gently), files, [])
        : gently ? AskWhere(turn, files, own)
        : Begin(turn, files, own, asks);

    /// <summary>
    /// They go to the one report that was sent not long ago; who has others is asked where they go; anybody else begins a report with them.
    /// </summary>
    private PersonOutcome Begin(PersonTurn turn, IReadOnlyList<IncomingFile> files, IReadOnlyList<Case> own, bool asks)
    {
        if (!asks && FollowUp.Only(own, turn.Turn) is { } only)
        {
            return follow.Receive(turn, only, files);
        }

        var draft = turn.File.Draft ?? DraftChanges.Begin(turn.Turn, ids);
        if (own.Count > 0 || asks)
        {
            return asks ? Keep(turn, draft, files, []) : AskWhere(turn, files, own);
        }

        var first = ReportStart.AtFirst(turn, draft);
        return Keep(
            turn, first.Draft.Before(NextCard.Step), files, [first.Post(RunningCard.Or(turn, first, Danger.No, "0", goesOn: true))]);
    }

    private PersonOutcome AskWhere(PersonTurn turn, IReadOnlyList<IncomingFile> files, IReadOnlyList<Case> own)
    {
        var kept = Keep(turn, turn.File.Draft ?? DraftChanges.Begin(turn.Turn, ids), files, []);
        var view = DraftView.Of(turn.Turn, kept.File.Draft!);
        return kept with { Posts = [.. kept.Posts, view.Post(BelongCard.Of(view, own))] };
    }

    private PersonOutcome Keep(PersonTurn turn, Draft draft, IReadOnlyList<IncomingFile> files, IReadOnlyList<MessageActivity> before)
    {
        var taken = files.Take(Math.Max(0, Most - draft.Evidence.Count)).ToList();
        var sources = IncomingEvidence.Of(turn.Turn, draft.Id, taken, ids);
        var with = draft.ChangedTo(
            draft with { Evidence = [.. draft.Evidence, .. sources.Select(IncomingEvidence.Item)] }, turn.Turn.Now);
        var view = DraftView.Of(turn.Turn, with);
        return new PersonOutcome(turn.File.With(with))
        {
            Effects = CopyFiles.Of(sources),
            Posts =
            [
                .. before,
                .. sources.Select(FileCard.Message),
                .. When(taken.Count < files.Count, () => new TextMessage(view.Words["Files.TooMany", Most])),
                .. When(SexualWarning.Needed(view), () => MinorCard.Of(view)),
            ],
        };
    }

    private static IEnumerable<MessageActivity> When(bool holds, Func<MessageActivity> post) => holds ? [post()] : [];
}
