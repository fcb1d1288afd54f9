using Weerbaar.Jobs;

namespace Weerbaar.Outbound;

/// <summary>Posts an answer whose turn could not.</summary>
internal sealed class AnswerWork(Answering answering) : IWorkHandler
{
    public WorkKind Kind => WorkKind.Answer;

    public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken) =>
        new(await answering.PostAgainAsync(item.Person!.Value, item.Answer!, cancellationToken));
}
