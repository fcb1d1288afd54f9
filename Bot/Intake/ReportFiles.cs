using Weerbaar.Cases;
using Weerbaar.Evidence;
using Weerbaar.Intake.Form;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Intake;

/// <summary>
/// Files and pictures sent in the chat (D7): their references are kept before anything is said, and they belong to the
/// open draft, or to what the sender then says.
/// </summary>
public sealed class ReportFiles(Ids ids)
{
    internal const int Most = Limits.FilesAtOnce;

    /// <param name="own">The sender's own open cases, newest first; asked for only when there is no draft.</param>
    public PersonOutcome Receive(PersonTurn turn, IReadOnlyList<IncomingFile> files, IReadOnlyList<Case> own)
    {
        var open = turn.File.Draft;
        var draft = open ?? DraftChanges.Begin(turn.Turn, ids);
        var taken = files.Take(Math.Max(0, Most - draft.Evidence.Count)).ToList();
        var sources = IncomingEvidence.Of(turn.Turn, draft.Id, taken, ids);
        var with = draft.ChangedTo(
            draft with { Evidence = [.. draft.Evidence, .. sources.Select(IncomingEvidence.Item)] }, turn.Turn.Now);
        var view = DraftView.Of(turn.Turn, with);
        return new PersonOutcome(turn.File.With(with))
        {
            Files = sources,
            Posts =
            [
                .. sources.Select(source => FileCard.Message(source)),
                .. When(taken.Count < files.Count, () => new TextMessage(view.Words["Files.TooMany", Most])),
                .. When(open is null, () => view.Post(BelongCard.Of(view, own))),
                .. When(open is not null && SexualWarning.Needed(view), () => view.Post(MinorCard(view))),
            ],
        }.WithNextCard(turn);
    }

    /// <summary>Files for a case that is there ("add evidence").</summary>
    public PersonOutcome ReceiveInto(PersonTurn turn, IReadOnlyList<IncomingFile> files, CaseId of)
    {
        var sources = IncomingEvidence.Of(turn.Turn, of, [.. files.Take(Most)], ids);
        return IncomingEvidence.Into(turn, of, sources, [.. sources.Select(source => FileCard.Message(source))]);
    }

    private static IEnumerable<MessageActivity> When(bool holds, Func<MessageActivity> post) => holds ? [post()] : [];

    private static AdaptiveCards.AdaptiveCard MinorCard(DraftView view) =>
        Layout.Card(view.Language, view.Words["Fallback"], SexualWarning.Of(view));
}
