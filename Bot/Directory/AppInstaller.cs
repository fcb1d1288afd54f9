using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace Weerbaar.Directories;

/// <summary>What became of installing the app for somebody.</summary>
public enum InstallOutcome
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

/// <summary>
/// Installs the bot's app in somebody's personal scope, since Teams lets a bot write only to people who have it. Needs
/// TeamsAppInstallation.ReadWriteSelfForUser.All and AppCatalog.Read.All; without them the outcome is Forbidden.
/// </summary>
public sealed class AppInstaller
{
    private static readonly TimeSpan CatalogAge = TimeSpan.FromHours(1);
    private static readonly object Done = new();

    private readonly GraphServiceClient _graph;
    private readonly GraphAttempt _attempt;
    private readonly DirectoryCache _cache;
    private readonly GraphOptions _options;

    internal AppInstaller(GraphServiceClient graph, GraphAttempt attempt, DirectoryCache cache, GraphOptions options) =>
        (_graph, _attempt, _cache, _options) = (graph, attempt, cache, options);

    /// <param name="person">Entra object id.</param>
    public async Task<InstallOutcome> InstallAsync(string person, CancellationToken cancellationToken)
    {
        if (!_options.InstallsApp || !Guid.TryParse(_options.TeamsAppId, out var manifest))
        {
            return InstallOutcome.NotOffered;
        }

        try
        {
            if (await CatalogIdAsync(manifest, cancellationToken) is not { } app)
            {
                return InstallOutcome.NotOffered;
            }

            await _attempt.RunAsync("install", stop => InstallAsync(person, app, stop), cancellationToken);
            return InstallOutcome.Installed;
        }
        catch (DirectoryUnavailableException unavailable)
        {
            return unavailable.RetryHelps ? InstallOutcome.Unavailable : InstallOutcome.Forbidden;
        }
    }

    private async Task<object?> InstallAsync(string person, string app, CancellationToken stop)
    {
        var installation = new UserScopeTeamsAppInstallation
        {
            AdditionalData = { ["teamsApp@odata.bind"] = $"{_graph.RequestAdapter.BaseUrl}/appCatalogs/teamsApps/{app}" },
        };
        try
        {
            await _graph.Users[person].Teamwork.InstalledApps.PostAsync(installation, cancellationToken: stop);
        }
        catch (ODataError there) when (there.ResponseStatusCode == 409)
        {
            // Installed already: what was asked for is so.
        }

        return Done;
    }

    /// <summary>In the organisation's catalogue an app has another id than in its manifest; null: it is not there.</summary>
    private async Task<string?> CatalogIdAsync(Guid manifest, CancellationToken ct)
    {
        const string key = "catalog";
        return _cache.TryGet<string?>(key, CatalogAge, out var known)
            ? known
            : await _cache.AskAsync(key, _ => CatalogAge, () => AskedAsync(manifest, ct));
    }

    private async Task<string?> AskedAsync(Guid manifest, CancellationToken ct)
    {
        var found = await _attempt.RunAsync(
            "catalog",
            stop => _graph.AppCatalogs.TeamsApps.GetAsync(
                r => r.QueryParameters.Filter = $"externalId eq '{manifest:D}'", stop),
            ct);
        return found?.Value is [{ Id: { } id }, ..] ? id : null;
    }
}
