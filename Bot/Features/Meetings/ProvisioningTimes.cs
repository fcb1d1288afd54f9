namespace Weerbaar.Features.Meetings;

/// <summary>How long what somebody asked for is tried.</summary>
internal static class ProvisioningTimes
{
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>Longer than Graph usually asks to be left alone; then the person is told to do it themselves.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
}
