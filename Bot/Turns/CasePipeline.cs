using Weerbaar.Jobs;

namespace Weerbaar.Turns;

/// <summary>
/// Decide and commit: one point read beside one queue message, then one batch. A conflict is read and decided again, five
/// times. The same operation twice has one effect.
/// </summary>
internal sealed class CasePipeline(CaseStore cases, IndexStore index, Outbox work)
{
    private const int Attempts = 30;

    /// <summary>A commit that nobody heard of any more has landed by then, or it has not.</summary>
    private static readonly TimeSpan Landed = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A use case says what is to be done. It is not entered without the right that it needs: access is asked on the case as it
    /// was just read, and again whenever somebody else was first.
    /// </summary>
    /// <exception cref="ContendedException">Others were first, again and again.</exception>
    public Task<CaseResult> EnterAsync(
        CaseId id, ICaseUseCase useCase, Func<Case, ValueTask<CaseCommand>> command, DecisionContext with, string operation, CancellationToken ct) =>
        RunAsync(id, new Entering(useCase.Needs, command), with, operation, ct);

    /// <summary>The command is known: it asks for its own right.</summary>
    /// <exception cref="ContendedException">Others were first, again and again.</exception>
    public Task<CaseResult> RunAsync(
        CaseId id, Func<Case, ValueTask<CaseCommand>> command, DecisionContext with, string operation, CancellationToken ct) =>
        RunAsync(id, new Entering(null, command), with, operation, ct);

    private async Task<CaseResult> RunAsync(
        CaseId id, Entering entering, DecisionContext with, string operation, CancellationToken ct)
    {
        var announcing = work.EnqueueAsync(new WorkItem(WorkKind.Reconcile, id), ct);
        var stored = await cases.FindAsync(id, ct);
        var announced = await announcing;
        if (stored is null)
        {
            await work.CompleteAsync(announced, ct);
            return new CaseResult(null, new NotAllowed());
        }

        return await CommitAsync(stored, entering, with, operation, announced, ct);
    }

    /// <summary>Opens a case, or goes on with it when an earlier try opened it.</summary>
    public async Task<CaseResult> OpenAsync(OpenCase open, DecisionContext with, string operation, CancellationToken ct)
    {
        var (begun, decision) = open.Decide(with);
        Decided(open.First, decision);
        if (decision.Refusal is { } refusal)
        {
            return new CaseResult(null, refusal);
        }

        var events = Decider.Stamp(null, decision, with);
        var after = events.Skip(1).Aggregate(begun, CaseProjection.Next);
        var announcing = work.EnqueueAsync(WorkItem.OfReconcile(after), ct);
        var numbered = index.ReserveCaseNumberAsync(open.Number, open.Id, ct);
        await Task.WhenAll(announcing, index.BeginAsync(begun, ct), numbered);
        if (!await numbered)
        {
            throw new ContendedException();
        }

        if (await TryCommitAsync(null, after, events, operation, ct))
        {
            work.Dispatch(await announcing);
            return new CaseResult(after, null);
        }

        var there = await cases.FindAsync(open.Id, ct) ?? throw new ContendedException();
        return await CommitAsync(there, new Entering(null, _ => new(open.First)), with, operation, await announcing, ct);
    }

    private async Task<CaseResult> CommitAsync(
        StoredCase stored,
        Entering entering,
        DecisionContext with,
        string operation,
        OutboxMessage announced,
        CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (stored.Holds(operation))
            {
                return await LeaveAsync(stored.Case, null, announced, ct);
            }

            if (entering.Needs is { } needs && !Access.May(with.Actor, stored.Case, needs))
            {
                return await LeaveAsync(stored.Case, new NotAllowed(), announced, ct);
            }

            var asked = await entering.Command(stored.Case);
            var decision = Decider.Decide(stored.Case, asked, with with { RowLength = stored.Length });
            Decided(asked, decision);
            if (decision.Refusal is not null || decision.Events.Count == 0)
            {
                return await LeaveAsync(stored.Case, decision.Refusal, announced, ct);
            }

            // An ended case is not among the open ones: there the sweep would not find what happens to it now.
            await (stored.Case.IsOpen ? Task.CompletedTask : index.OpenAsync(stored.Case.Id, ct));
            var events = Decider.Stamp(stored.Case, decision, with);
            var after = events.Aggregate(stored.Case, CaseProjection.Next);
            var alarm = await AnnounceAlarmAsync(after, ct);
            if (await TryCommitAsync(stored, after, events, operation, ct))
            {
                await BeginAsync(announced, alarm, ct);
                return new CaseResult(after, null);
            }

            stored = await cases.FindAsync(stored.Case.Id, ct) ?? throw new ContendedException();
        }

        throw new ContendedException();
    }

    /// <summary>While nobody has seen that somebody is in danger, all that happens goes the alarms' lane.</summary>
    private async Task<OutboxMessage?> AnnounceAlarmAsync(Case after, CancellationToken ct) =>
        WorkItem.IsAlarmed(after) ? await work.EnqueueAsync(WorkItem.OfReconcile(after), ct) : null;

    /// <summary>
    /// A turn whose time ends while the store still writes does not know whether an alarm stands: it is looked at all the same, sooner
    /// than the queue's message comes, which stays.
    /// </summary>
    private async Task<bool> TryCommitAsync(
        StoredCase? before, Case after, IReadOnlyList<RecordedEvent> events, string operation, CancellationToken ct)
    {
        try
        {
            return await cases.CommitAsync(before, after, events, operation, ct);
        }
        catch (Exception) when (WorkItem.IsAlarmed(after))
        {
            work.HandLater(WorkItem.OfReconcile(after), Landed);
            throw;
        }
    }

    private async Task BeginAsync(OutboxMessage usual, OutboxMessage? alarm, CancellationToken ct)
    {
        work.Dispatch(alarm ?? usual);
        await (alarm is null ? Task.CompletedTask : work.CompleteAsync(usual, ct));
    }

    private static void Decided(CaseCommand command, Decision decision) => BotTelemetry.Decisions.Add(
        1,
        BotTelemetry.Tag(BotTelemetry.Kind, command.GetType().Name),
        BotTelemetry.Tag(BotTelemetry.Outcome, decision.Refusal?.GetType().Name ?? (decision.Events.Count == 0 ? "nothing" : "decided")));

    private async Task<CaseResult> LeaveAsync(Case of, Refusal? refusal, OutboxMessage announced, CancellationToken ct)
    {
        await work.CompleteAsync(announced, ct);
        return new CaseResult(of, refusal);
    }

    /// <param name="Needs">Null: whoever may the command may enter.</param>
    private sealed record Entering(Permission? Needs, Func<Case, ValueTask<CaseCommand>> Command);
}

/// <summary>Too many writers at once, or a number that another case took: trying again helps.</summary>
internal sealed class ContendedException() : Exception("Others were first, again and again.");
