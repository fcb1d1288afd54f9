namespace Weerbaar.Outbound;

/// <summary>
/// A round of a reconcile gives way to an alarm that came to its case meanwhile (D2): it begins nothing more, what it waits for is cut off
/// after a moment, and the next round begins, with the alarm first. That does what this one left, as if its process had died: nothing is
/// lost, and what a chat took without saying so may be seen twice. Only a round that takes its time looks.
/// </summary>
internal sealed class WriterPrecedence : IAsyncDisposable
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>A chat that answers as usual is waited for.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly CancellationToken outer;
    private readonly CancellationTokenSource ended;
    private readonly CancellationTokenSource cut;
    private readonly Task looking;
    private volatile bool isCalled;

    private WriterPrecedence(CaseStore cases, Case of, TimeProvider time, CancellationToken ct)
    {
        outer = ct;
        ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        cut = CancellationTokenSource.CreateLinkedTokenSource(ct);
        looking = LookAsync(cases, of, time);
    }

    /// <summary>What takes long takes no longer than this.</summary>
    public CancellationToken Token => cut.Token;

    /// <summary>Of what is kept of the round itself: cut off in the middle, it would stand in the way of the next.</summary>
    public CancellationToken Kept => outer;

    /// <summary>An alarm waits for this round to end.</summary>
    public bool IsCalled => isCalled;

    public static WriterPrecedence Begin(CaseStore cases, Case of, TimeProvider time, CancellationToken ct) => new(cases, of, time, ct);

    /// <summary>Before anything is begun that may take long.</summary>
    /// <exception cref="OperationCanceledException">It is not begun.</exception>
    public void Stand()
    {
        if (isCalled)
        {
            throw new OperationCanceledException("An alarm goes first.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await looking;
        ended.Dispose();
        cut.Dispose();
    }

    private async Task LookAsync(CaseStore cases, Case of, TimeProvider time)
    {
        try
        {
            do
            {
                await Task.Delay(LooksEvery, time, ended.Token);
            }
            while (!await IsWaitedForAsync(cases, of));
            isCalled = true;
            await Task.Delay(Grace, time, ended.Token);
            await cut.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The round is over.
        }
    }

    /// <summary>
    /// It is this very alarm that the round posts: what whoever raised it types, sends or shares meanwhile cuts off none of it.
    /// </summary>
    private static bool Carries(Case of, Case now) =>
        WorkItem.IsAlarmed(of) && of.Danger!.Version == now.Danger!.Version && of.Danger.Rounds == now.Danger.Rounds;

    private async Task<bool> IsWaitedForAsync(CaseStore cases, Case of)
    {
        try
        {
            return (await cases.FindAsync(of.Id, ended.Token))?.Case is { } now && now.Version > of.Version && WorkItem.IsAlarmed(now) && !Carries(of, now);
        }
        catch (Exception) when (!ended.IsCancellationRequested)
        {
            // A store that is away says so to the round itself.
            return false;
        }
    }
}
