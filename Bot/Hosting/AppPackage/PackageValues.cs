using System.Text.RegularExpressions;

namespace Weerbaar.Hosting.AppPackage;

/// <summary>What differs from one organisation's Teams app package to another's.</summary>
internal sealed partial record PackageValues
{
    /// <summary>The bot's app registration; also the id of the Teams app.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The host name at which people and Teams reach the bot, without scheme or port.</summary>
    public string Host { get; init; } = "";

    /// <summary>Shown as the app's publisher; 32 characters at most.</summary>
    public string Organisation { get; init; } = "Weerbaar";

    /// <summary>The publisher's website; the bot's own page when left out.</summary>
    public string? Website { get; init; }

    /// <summary>Teams takes an update only with a higher one.</summary>
    public string Version { get; init; } = "1.0.0";

    /// <summary>The bot can be put into group chats: where it makes them (Graph:CreatesChats), and only there.</summary>
    public bool WithGroupChats { get; init; }

    /// <summary>What is wrong, one sentence each.</summary>
    public IEnumerable<string> Faults()
    {
        if (!Guid.TryParse(AppId, out _))
        {
            yield return "--app-id must be the app id of the bot's registration, a GUID.";
        }
        if (Uri.CheckHostName(Host) != UriHostNameType.Dns || !Host.Contains('.', StringComparison.Ordinal))
        {
            yield return "--host must be the host name of the bot, as weerbaar.example.nl.";
        }
        if (Organisation.Length is 0 or > 32)
        {
            yield return "--organisation must have 1 to 32 characters.";
        }
        if (Website is { } given && !(Uri.TryCreate(given, UriKind.Absolute, out var site) && site.Scheme == Uri.UriSchemeHttps))
        {
            yield return "--website must be an https address.";
        }
        if (!VersionPattern().IsMatch(Version))
        {
            yield return "--version must be three numbers, as 1.0.1.";
        }
    }

    /// <summary>The manifest's places by name.</summary>
    public IReadOnlyDictionary<string, string> Places() => new Dictionary<string, string>
    {
        [nameof(AppId)] = AppId,
        [nameof(Host)] = Host,
        [nameof(Organisation)] = Organisation,
        [nameof(Website)] = Website ?? $"https://{Host}/",
        [nameof(Version)] = Version,
    };

    [GeneratedRegex(@"^\d+\.\d+\.\d+$", RegexOptions.None, Matching.Patience)]
    private static partial Regex VersionPattern();
}
