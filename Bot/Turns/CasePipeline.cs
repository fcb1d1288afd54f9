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
        CaseId id, ICaseUseCase useCase, Func<Case, ValueTask<CaseCommand>> command, DecisionContext context, string operation,
        CancellationToken cancellationToken) =>
        RunAsync(id, new Entering(useCase.Needs, command), context, operation, cancellationToken);

    /// <summary>The command is known: it asks for its own right.</summary>
    /// <exception cref="ContendedException">Others were first, again and again.</exception>
    public Task<CaseResult> RunAsync(
        CaseId id, Func<Case, ValueTask<CaseCommand>> command, DecisionContext context, string operation,
        CancellationToken cancellationToken) =>
        RunAsync(id, new Entering(null, command), context, operation, cancellationToken);

    private async Task<CaseResult> RunAsync(
        CaseId id, Entering entering, DecisionContext context, string operation, CancellationToken cancellationToken)
    {
        var announcing = work.EnqueueAsync(new WorkItem(WorkKind.Reconcile, id), cancellationToken);
        var stored = await cases.FindAsync(id, cancellationToken);
        var announced = await announcing;
        if (stored is null)
        {
            await work.CompleteAsync(announced, cancellationToken);
            return new CaseResult(null, new NotAllowed());
        }

        return await CommitAsync(stored, entering, context, operation, announced, cancellationToken);
    }

    /// <summary>Opens a case, or goes on with it when an earlier try opened it.</summary>
    public async Task<CaseResult> OpenAsync(OpenCase open, DecisionContext context, string operation, CancellationToken cancellationToken)
    {
        var (begun, decision) = open.Decide(context);
        Decided(open.First, decision);
        if (decision.Refusal is { } refusal)
        {
            return new CaseResult(null, refusal);
        }

        var events = Decider.Stamp(null, decision, context);
        var after = events.Skip(1).Aggregate(begun, CaseProjection.Next);
        var announcing = work.EnqueueAsync(WorkItem.OfReconcile(after), cancellationToken);
        var numbered = index.ReserveCaseNumberAsync(open.Number, open.Id, cancellationToken);
        await Task.WhenAll(announcing, index.BeginAsync(begun, cancellationToken), numbered);
        if (!await numbered)
        {
            throw new ContendedException();
        }

        if (await TryCommitAsync(null, after, events, operation, cancellationToken))
        {
            work.Dispatch(await announcing);
            return new CaseResult(after, null);
        }

        var there = await cases.FindAsync(open.Id, cancellationToken) ?? throw new ContendedException();
        return await CommitAsync(there, new Entering(null, _ => new(open.First)), context, operation, await announcing, cancellationToken);
    }

    private async Task<CaseResult> CommitAsync(
        StoredCase stored,
        Entering entering,
        DecisionContext context,
        string operation,
        OutboxMessage announced,
        CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (stored.Holds(operation))
            {
                return await LeaveAsync(stored.Case, null, announced, cancellationToken);
            }

            if (entering.Needs is { } needs && !Access.May(context.Actor, stored.Case, needs))
            {
                return await LeaveAsync(stored.Case, new NotAllowed(), announced, cancellationToken);
            }

            var asked = await entering.Command(stored.Case);
            var decision = Decider.Decide(stored.Case, asked, context with { RowLength = stored.Length });
            Decided(asked, decision);
            if (decision.Refusal is not null || decision.Events.Count == 0)
            {
                return await LeaveAsync(stored.Case, decision.Refusal, announced, cancellationToken);
            }

            // An ended case is not among the open ones: there the sweep would not find what happens to it now.
            await (stored.Case.IsOpen ? Task.CompletedTask : index.OpenAsync(stored.Case.Id, cancellationToken));
            var events = Decider.Stamp(stored.Case, decision, context);
            var after = events.Aggregate(stored.Case, CaseProjection.Next);
            var alarm = await AnnounceAlarmAsync(after, cancellationToken);
            if (await TryCommitAsync(stored, after, events, operation, cancellationToken))
            {
                await BeginAsync(announced, alarm, cancellationToken);
                return new CaseResult(after, null);
            }

            stored = await cases.FindAsync(stored.Case.Id, cancellationToken) ?? throw new ContendedException();
        }

        throw new ContendedException();
    }

    /// <summary>While nobody has seen that somebody is in danger, all that happens goes the alarms' lane.</summary>
    private async Task<OutboxMessage?> AnnounceAlarmAsync(Case after, CancellationToken cancellationToken) =>
        WorkItem.IsAlarmed(after) ? await work.EnqueueAsync(WorkItem.OfReconcile(after), cancellationToken) : null;

    /// <summary>
    /// A turn whose time ends while the store still writes does not know whether an alarm stands: it is looked at all the same, sooner
    /// than the queue's message comes, which stays.
    /// </summary>
    private async Task<bool> TryCommitAsync(
        StoredCase? before, Case after, IReadOnlyList<RecordedEvent> events, string operation, CancellationToken cancellationToken)
    {
        try
        {
            return await cases.CommitAsync(before, after, events, operation, cancellationToken);
        }
        catch (Exception) when (WorkItem.IsAlarmed(after))
        {
            work.HandLater(WorkItem.OfReconcile(after), Landed);
            throw;
        }
    }

    private async Task BeginAsync(OutboxMessage usual, OutboxMessage? alarm, CancellationToken cancellationToken)
    {
        work.Dispatch(alarm ?? usual);
        await (alarm is null ? Task.CompletedTask : work.CompleteAsync(usual, cancellationToken));
    }

    private static void Decided(CaseCommand command, Decision decision) => BotTelemetry.Decisions.Add(
        1,
        BotTelemetry.Tag(BotTelemetry.Kind, command.GetType().Name),
        BotTelemetry.Tag(BotTelemetry.Outcome, decision.Refusal?.GetType().Name ?? (decision.Events.Count == 0 ? "nothing" : "decided")));

    private async Task<CaseResult> LeaveAsync(Case @case, Refusal? refusal, OutboxMessage announced, CancellationToken cancellationToken)
    {
        await work.CompleteAsync(announced, cancellationToken);
        return new CaseResult(@case, refusal);
    }

    /// <param name="Needs">Null: whoever may the command may enter.</param>
    private sealed record Entering(Permission? Needs, Func<Case, ValueTask<CaseCommand>> Command);
}

/// <summary>Too many writers at once, or a number that another case took: trying again helps.</summary>
internal sealed class ContendedException() : Exception("Others were first, again and again.");
