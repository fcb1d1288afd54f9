namespace Weerbaar.Storage.Embedded;

/// <summary>A write that waits for the next transaction, and whoever waits for it.</summary>
internal abstract class PendingWrite
{
    /// <summary>Does the work inside the transaction; a write whose caller has left does nothing.</summary>
    public abstract void Apply(WriteSession session);

    /// <summary>Tells the caller, once the transaction is on disk.</summary>
    public abstract void Answer();

    /// <summary>Tells the caller that the transaction failed.</summary>
    public abstract void Fail(Exception fault);
}

/// <inheritdoc cref="PendingWrite"/>
internal sealed class PendingWrite<T>(Func<WriteSession, T> work, CancellationToken cancellationToken) : PendingWrite
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _outcome;
    private bool _cancelled;

    public Task<T> Outcome => _answer.Task;

    public override void Apply(WriteSession session)
    {
        _cancelled = cancellationToken.IsCancellationRequested;
        if (!_cancelled)
        {
            _outcome = work(session);
        }
    }

    public override void Answer()
    {
        if (_cancelled)
        {
            _answer.TrySetCanceled(cancellationToken);
        }
        else
        {
            _answer.TrySetResult(_outcome!);
        }
    }

    public override void Fail(Exception fault) => _answer.TrySetException(Faults.From(fault));
}
