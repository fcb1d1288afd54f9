namespace Weerbaar.Jobs;

/// <summary>Work goes in lanes: each has a queue and workers of its own, so that none waits behind what is slower.</summary>
internal enum Lane
{
    /// <summary>Everybody is shown how a case is now, and all that has no lane of its own.</summary>
    Usual,

    /// <summary>Somebody is in danger now.</summary>
    Alarms,

    /// <summary>Files are fetched from elsewhere, which may take minutes.</summary>
    Files,
}
