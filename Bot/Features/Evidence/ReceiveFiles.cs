using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// Files, of which the sender was told, for a case that is there: refused files are not kept. A turn that is taken again has made other
/// ids, and the case keeps those of the first time, so the references take the case's.
/// </summary>
internal record ReceiveFiles(PersonTurn Turn, CaseId Case, IReadOnlyList<EvidenceSource> Sources) : CaseStep(Case, CommandOf(Sources))
{
    public sealed override PersonOutcome Finish(CaseResult result) => result is { Refusal: null, Case: { } now }
        ? Keep(now)
        : Refuse(IncomingEvidence.Why(result.Refusal ?? new NotAllowed(), Sources, Turn.Turn.Language));

    protected virtual PersonOutcome Keep(Case now) => new(Turn.File) { Effects = CopyFiles.Of(AsIn(now)) };

    protected virtual PersonOutcome Refuse(string why) => new(Turn.File) { Posts = [new TextMessage(why)] };

    private static ReceiveEvidence CommandOf(IReadOnlyList<EvidenceSource> sources) =>
        new([.. sources.Select(source => new EvidenceReceived(source.Id, source.Name) { ReceivedAt = source.ReceivedAt })]);

    private List<EvidenceSource> AsIn(Case @case)
    {
        var open = @case.Evidence.Where(item => item.Status is EvidenceStatus.Received).Reverse().ToList();
        var named = new List<EvidenceSource>();
        foreach (var source in Sources.Reverse())
        {
            var item = open.Find(item => item.Id == source.Id)
                ?? open.Find(item => item.By.Id == source.By.Id && item.Name == source.Name);
            open.RemoveAll(other => other == item);
            named.Insert(0, source with { Id = item?.Id ?? source.Id });
        }

        return named;
    }
}
