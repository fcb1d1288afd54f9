namespace Weerbaar.Storage;

/// <summary>
/// Whether that in which everything is kept is there: a folder, or an account with its table, container and queues. Until then the bot
/// is live and not ready, and looks for no work.
/// </summary>
public sealed class StoragePreparation
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>It is there.</summary>
    public bool IsDone => done.Task.IsCompleted;

    /// <summary>Waits until it is there.</summary>
    public Task WaitAsync(CancellationToken ct) => done.Task.WaitAsync(ct);

    /// <summary>Says that it is there, once for all.</summary>
    public void Complete() => done.TrySetResult();
}
