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

    private readonly CancellationToken _outer;
    private readonly CancellationTokenSource _ended;
    private readonly CancellationTokenSource _cut;
    private readonly Task _looking;
    private volatile bool _isCalled;

    private WriterPrecedence(CaseStore cases, Case @case, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        _outer = cancellationToken;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _cut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _looking = LookAsync(cases, @case, timeProvider);
    }

    /// <summary>What takes long takes no longer than this.</summary>
    public CancellationToken Token => _cut.Token;

    /// <summary>Of what is kept of the round itself: cut off in the middle, it would stand in the way of the next.</summary>
    public CancellationToken Kept => _outer;

    /// <summary>An alarm waits for this round to end.</summary>
    public bool IsCalled => _isCalled;

    public static WriterPrecedence Begin(CaseStore cases, Case @case, TimeProvider timeProvider, CancellationToken cancellationToken) =>
        new(cases, @case, timeProvider, cancellationToken);

    /// <summary>Before anything is begun that may take long.</summary>
    /// <exception cref="OperationCanceledException">It is not begun.</exception>
    public void Stand()
    {
        if (_isCalled)
        {
            throw new OperationCanceledException("An alarm goes first.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _looking;
        _ended.Dispose();
        _cut.Dispose();
    }

    private async Task LookAsync(CaseStore cases, Case @case, TimeProvider timeProvider)
    {
        try
        {
            do
            {
                await Task.Delay(LooksEvery, timeProvider, _ended.Token);
            }
            while (!await IsWaitedForAsync(cases, @case));
            _isCalled = true;
            await Task.Delay(Grace, timeProvider, _ended.Token);
            await _cut.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The round is over.
        }
    }

    /// <summary>
    /// It is this very alarm that the round posts: what whoever raised it types, sends or shares meanwhile cuts off none of it.
    /// </summary>
    private static bool Carries(Case @case, Case now) =>
        WorkItem.IsAlarmed(@case) && @case.Danger!.Version == now.Danger!.Version && @case.Danger.Rounds == now.Danger.Rounds;

    private async Task<bool> IsWaitedForAsync(CaseStore cases, Case @case)
    {
        try
        {
            return (await cases.FindAsync(@case.Id, _ended.Token))?.Case is { } now && now.Version > @case.Version
                && WorkItem.IsAlarmed(now) && !Carries(@case, now);
        }
        catch (Exception) when (!_ended.IsCancellationRequested)
        {
            // A store that is away says so to the round itself.
            return false;
        }
    }
}
