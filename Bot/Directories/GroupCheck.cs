using Microsoft.Extensions.Options;

namespace Weerbaar.Directories;

/// <summary>
/// Reads every group of the settings once, soon after the start: a group that is gone or a missing permission shows that
/// day and not with the first alarm, and who comes next need not wait for code, token and connection.
/// </summary>
internal sealed class GroupCheck(
    GraphDirectory directory, IOptions<GroupOptions> groups, TimeProvider timeProvider, ILogger<GroupCheck> logger)
    : BackgroundService
{
    /// <summary>Somebody may be what woke the process: their answer comes first.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1.5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Wait, timeProvider, stoppingToken);
        foreach (var (setting, id) in groups.Value.All())
        {
            try
            {
                await directory.FindMembersAsync(id, stoppingToken);
            }
            catch (DirectoryUnavailableException unavailable)
            {
                logger.GroupUnreadable(setting, unavailable.Code);
            }
        }
    }
}
