namespace Weerbaar.Records;

/// <summary>The channels that an administrator binds.</summary>
internal enum ChannelUse
{
    /// <summary>Of the monitoring officers.</summary>
    Officers,

    /// <summary>The recurring channel in which a team talks.</summary>
    Team,
}
