using Microsoft.Extensions.Options;

namespace Weerbaar.Directories;

/// <summary>
/// Reads every group of the settings once after start, beside everything else: a group that is gone or a missing
/// permission shows that day and not with the first alarm, and the first person need not wait for code, token and
/// connection.
/// </summary>
internal sealed class GroupCheck(GraphDirectory directory, IOptions<GroupOptions> groups, ILogger<GroupCheck> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var (setting, id) in groups.Value.All())
        {
            try
            {
                await directory.MembersAsync(id, stoppingToken);
            }
            catch (DirectoryUnavailableException unavailable)
            {
                logger.GroupUnreadable(setting, unavailable.Code);
            }
        }
    }
}
