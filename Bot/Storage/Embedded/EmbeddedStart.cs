namespace Weerbaar.Storage.Embedded;

/// <summary>
/// Has the folder opened when the host starts, so that a folder in use stops it there and not at the first click.
/// </summary>
internal sealed class EmbeddedStart(EmbeddedStorage storage, StoragePreparation preparation) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(storage);
        preparation.Complete();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
