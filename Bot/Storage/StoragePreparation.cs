namespace Weerbaar.Storage;

/// <summary>
/// Whether that in which everything is kept is there: a folder, or an account with its table, container and queues. Until then the bot
/// is live and not ready. The rows alone are enough to look for work: whoever presses for an alarm by then is told that it is on its way.
/// </summary>
internal sealed class StoragePreparation
{
    private readonly TaskCompletionSource _rows = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isDone;

    /// <summary>All of it is there.</summary>
    public bool IsDone => _isDone;

    /// <summary>Waits until the rows are there.</summary>
    public Task WaitForRowsAsync(CancellationToken cancellationToken) => _rows.Task.WaitAsync(cancellationToken);

    /// <summary>Says that the rows are there, once for all.</summary>
    public void CompleteRows() => _rows.TrySetResult();

    /// <summary>Says that all of it is there, once for all.</summary>
    public void Complete()
    {
        _isDone = true;
        CompleteRows();
    }
}
