namespace Weerbaar.Directories;

/// <summary>What became of installing the app for somebody.</summary>
internal enum InstallOutcome
{
    /// <summary>Asked for, or there already; a running client takes up to a minute to know it.</summary>
    Installed,

    /// <summary>The bot is not to install itself, or the app is not in the organisation's catalogue.</summary>
    NotOffered,

    /// <summary>A policy, a missing licence or a missing permission; asking again does not help.</summary>
    Forbidden,

    /// <summary>Graph gave no answer; asking again may help.</summary>
    Unavailable,
}
