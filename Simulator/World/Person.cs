namespace Weerbaar.Simulator.World;

/// <summary>Somebody of the simulated organisation, as the directory and Teams know them.</summary>
internal sealed record Person
{
    public required string Key { get; init; }
    public required string Id { get; init; }
    public string Mri { get; init; } = "";
    public required string Name { get; init; }
    public string? GivenName { get; init; }
    public string? Surname { get; init; }
    public required string Upn { get; init; }
    public string? JobTitle { get; init; }
    public string? Department { get; init; }
    public string? PreferredLanguage { get; init; }
    public string Locale { get; init; } = "nl-NL";
    public bool Enabled { get; init; } = true;
    public bool Guest { get; init; }
    public IReadOnlyList<string> Roles { get; init; } = [];
    public IReadOnlyList<string> Groups { get; init; } = [];
    public string? Manager { get; init; }

    /// <summary>What Graph answers about this person: 200, 403 or 404.</summary>
    public int Graph { get; init; } = 200;

    public string App { get; init; } = AppState.NotInstalled;

    /// <summary>Teams holds the app back for this person: no start-up installs it.</summary>
    public bool WithoutApp { get; init; }

    public bool Shown { get; init; }

    /// <summary>The place in world.json, in which the page shows people.</summary>
    public int Order { get; init; } = int.MaxValue;

    public string ChatKey => $"chat-{Key}";
}

/// <summary>Whether the bot is in somebody's personal scope.</summary>
internal static class AppState
{
    public const string Installed = "installed";
    public const string NotInstalled = "notInstalled";
    public const string Blocked = "blocked";
}
