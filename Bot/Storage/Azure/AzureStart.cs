using System.Globalization;
using Azure;
using Azure.Identity;

namespace Weerbaar.Storage.Azure;

/// <summary>
/// Makes table, container and queues when the host starts. Where the account or the bot's roles on it are not there yet (a role that was
/// just given is known everywhere after some minutes), it says so and tries again until they are; the host starts meanwhile.
/// </summary>
internal sealed partial class AzureStart(
    AzureStorage storage, StoragePreparation preparation, TimeProvider time, ILogger<AzureStart> log) : BackgroundService
{
    /// <summary>A usual start has everything before its first request; one that must wait is live after this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await await Task.WhenAny(ExecuteTask!, Task.Delay(Patience, time, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await storage.PrepareAsync(stoppingToken);
                preparation.Complete();
                return;
            }
            catch (Exception fault) when (fault is RequestFailedException or AuthenticationFailedException)
            {
                LogNotThere(CodeOf(fault), pause.TotalSeconds);
            }

            await Task.Delay(pause, time, stoppingToken);
        }
    }

    private static string CodeOf(Exception fault) => fault is RequestFailedException refused
        ? AzureFaults.CodeOf(refused) ?? refused.Status.ToString(CultureInfo.InvariantCulture)
        : fault.GetType().Name;

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning,
        Message = "Storage, or a role on it, is not there yet ({Code}). The bot is live and not ready, and tries again in {Seconds} seconds")]
    private partial void LogNotThere(string code, double seconds);
}
