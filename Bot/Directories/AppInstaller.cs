using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace Weerbaar.Directories;

/// <summary>
/// Installs the bot's app in somebody's personal scope or in a chat, since Teams lets a bot write only where it is. Needs
/// TeamsAppInstallation.ReadWriteSelfForUser.All and AppCatalog.Read.All; without them the outcome is Forbidden.
/// </summary>
internal sealed class AppInstaller
{
    private static readonly TimeSpan CatalogAge = TimeSpan.FromHours(1);
    private static readonly object Done = new();

    private readonly Lazy<GraphServiceClient> _graph;
    private readonly GraphAttempt _attempt;
    private readonly DirectoryCache _cache;
    private readonly GraphOptions _options;

    internal AppInstaller(Lazy<GraphServiceClient> graph, GraphAttempt attempt, DirectoryCache cache, GraphOptions options) =>
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
            if (await GetCatalogIdAsync(manifest, cancellationToken) is not { } app)
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

    /// <summary>Puts the bot into a chat; needs TeamsAppInstallation.ReadWriteSelfForChat.All. Safe to repeat.</summary>
    /// <param name="chat">Teams' id of it.</param>
    public async Task<InstallOutcome> InstallInChatAsync(string chat, CancellationToken cancellationToken)
    {
        try
        {
            if (!Guid.TryParse(_options.TeamsAppId, out var manifest)
                || await GetCatalogIdAsync(manifest, cancellationToken) is not { } app)
            {
                return InstallOutcome.NotOffered;
            }

            var installed = await _attempt.RunAsync(
                "install",
                stop => InstallOnceAsync(() => _graph.Value.Chats[chat].InstalledApps.PostAsync(
                    new TeamsAppInstallation { AdditionalData = App(app) }, cancellationToken: stop)),
                cancellationToken);
            return installed is null ? InstallOutcome.Forbidden : InstallOutcome.Installed;
        }
        catch (DirectoryUnavailableException unavailable)
        {
            return unavailable.RetryHelps ? InstallOutcome.Unavailable : InstallOutcome.Forbidden;
        }
    }

    /// <summary>Whether the app could be installed for somebody: it is in the catalogue, and the bot may look there.</summary>
    public async Task<InstallOutcome> TryInstallAsync(CancellationToken cancellationToken)
    {
        try
        {
            var offered = _options.InstallsApp && Guid.TryParse(_options.TeamsAppId, out var manifest)
                && await GetCatalogIdAsync(manifest, cancellationToken) is not null;
            return offered ? InstallOutcome.Installed : InstallOutcome.NotOffered;
        }
        catch (DirectoryUnavailableException unavailable)
        {
            return unavailable.RetryHelps ? InstallOutcome.Unavailable : InstallOutcome.Forbidden;
        }
    }

    private Task<object?> InstallAsync(string person, string app, CancellationToken stop) =>
        InstallOnceAsync(() => _graph.Value.Users[person].Teamwork.InstalledApps.PostAsync(
            new UserScopeTeamsAppInstallation { AdditionalData = App(app) }, cancellationToken: stop));

    private Dictionary<string, object> App(string app) =>
        new() { ["teamsApp@odata.bind"] = $"{_graph.Value.RequestAdapter.BaseUrl}/appCatalogs/teamsApps/{app}" };

    private static async Task<object?> InstallOnceAsync(Func<Task> install)
    {
        try
        {
            await install();
        }
        catch (ODataError there) when (there.ResponseStatusCode == 409)
        {
            // Installed already: what was asked for is so.
        }

        return Done;
    }

    /// <summary>In the organisation's catalogue an app has another id than in its manifest; null: it is not there.</summary>
    private async Task<string?> GetCatalogIdAsync(Guid manifest, CancellationToken cancellationToken)
    {
        const string key = "catalog";
        return _cache.TryGet<string?>(key, CatalogAge, out var known)
            ? known
            : await _cache.AskAsync(key, _ => CatalogAge, () => FetchCatalogIdAsync(manifest, cancellationToken));
    }

    private async Task<string?> FetchCatalogIdAsync(Guid manifest, CancellationToken cancellationToken)
    {
        var found = await _attempt.RunAsync(
            "catalog",
            stop => _graph.Value.AppCatalogs.TeamsApps.GetAsync(
                r => r.QueryParameters.Filter = $"externalId eq '{manifest:D}'", stop),
            cancellationToken);
        return found?.Value is [{ Id: { } id }, ..] ? id : null;
    }
}
