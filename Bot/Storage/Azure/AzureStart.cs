using System.Globalization;
using Azure;

namespace Weerbaar.Storage.Azure;

/// <summary>
/// Makes table, queues and container when the host starts, none waiting for another. Where the account or the bot's roles on it are not
/// there yet (a role that was just given is known everywhere after some minutes), it says so and tries again until they are; the host
/// starts meanwhile, and looks for work from when the table is there: alarms need no more than that.
/// </summary>
internal sealed partial class AzureStart(
    AzureStorage storage, StoragePreparation preparation, TimeProvider timeProvider, ILogger<AzureStart> log) : BackgroundService
{
    /// <summary>A usual start has everything before its first request; one that must wait is live after this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>A call that hangs is given up and made again.</summary>
    private static readonly TimeSpan TryAtMost = TimeSpan.FromSeconds(15);

    /// <summary>What is away for long says so at least this often.</summary>
    internal static TimeSpan SaysEvery => LongestPause + TryAtMost;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await await Task.WhenAny(ExecuteTask!, Task.Delay(Patience, timeProvider, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(
            PrepareRowsAsync(stoppingToken),
            PrepareAsync("queues", storage.PrepareQueuesAsync, stoppingToken),
            PrepareAsync("container", storage.PrepareBlobsAsync, stoppingToken));
        preparation.Complete();
    }

    private async Task PrepareRowsAsync(CancellationToken stopping)
    {
        await PrepareAsync("table", storage.PrepareRowsAsync, stopping);
        preparation.CompleteRows();
    }

    private async Task PrepareAsync(string what, Func<CancellationToken, Task> prepare, CancellationToken stopping)
    {
        for (var pause = FirstPause; !await IsThereAsync(what, prepare, pause, stopping); pause = pause * 2 < LongestPause
            ? pause * 2 : LongestPause)
        {
            await Task.Delay(pause, timeProvider, stopping);
        }
    }

    private async Task<bool> IsThereAsync(string what, Func<CancellationToken, Task> prepare, TimeSpan pause, CancellationToken stopping)
    {
        using var atMost = new CancellationTokenSource(TryAtMost, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(atMost.Token, stopping);
        try
        {
            await prepare(either.Token);
            return true;
        }
        // Whatever it is: the others go on, and this one is tried again.
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            LogNotThere(what, CodeOf(fault), pause.TotalSeconds);
            return false;
        }
    }

    private static string CodeOf(Exception fault) => fault is RequestFailedException refused
        ? AzureFaults.CodeOf(refused) ?? refused.Status.ToString(CultureInfo.InvariantCulture)
        : fault.GetType().Name;

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning,
        Message = "Storage, or a role on it, is not there yet: {What} ({Code}). The bot is live and not ready, and tries again in {Seconds} seconds")]
    private partial void LogNotThere(string what, string code, double seconds);
}
