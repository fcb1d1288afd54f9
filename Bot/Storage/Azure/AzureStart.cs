namespace Weerbaar.Storage.Azure;

/// <summary>Makes table, container and queues when the host starts.</summary>
internal sealed class AzureStart(AzureStorage storage) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => storage.PrepareAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
