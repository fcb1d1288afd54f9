using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.CheckMemberGroups;

namespace Weerbaar.Directories;

/// <summary>
/// The four questions to Microsoft Graph; every one says which properties it wants and gets no others.
/// </summary>
internal sealed class GraphCalls(Lazy<GraphServiceClient> graph, GraphAttempt attempt)
{
    private const int PageSize = 999;

    /// <summary>
    /// A group larger than this was not meant as a role; it also ends a chain of pages that has no end.
    /// </summary>
    private const int MostPages = 20;

    private static readonly string[] Properties =
        ["id", "displayName", "preferredLanguage", "accountEnabled", "userType", "mail", "userPrincipalName", "department",
            "businessPhones", "mobilePhone"];

    /// <summary>Null: there is no such person.</summary>
    public async Task<DirectoryPerson?> FindPersonAsync(string id, CancellationToken cancellationToken)
    {
        var user = await attempt.RunAsync(
            "person", stop => graph.Value.Users[id].GetAsync(r => r.QueryParameters.Select = Properties, stop),
            cancellationToken);
        return user is null ? null : PersonOf(user);
    }

    /// <summary>
    /// Everybody above somebody, nearest first, as the directory has it: cycles and disabled accounts included.
    /// Null: there is no such person. By expansion, since the path /manager answers 404 to both "no manager" and
    /// "no such person".
    /// </summary>
    public async Task<IReadOnlyList<DirectoryPerson>?> FindChainAsync(
        string id, int levels, CancellationToken cancellationToken)
    {
        // $levels is an advanced query: it takes the header and $count, for which the request builder has no place.
        var address = $"{graph.Value.RequestAdapter.BaseUrl}/users/{id}?$count=true&$select=id"
            + $"&$expand=manager($levels={levels};$select={string.Join(',', Properties)})";
        var below = await attempt.RunAsync(
            "managers",
            stop => graph.Value.Users[id].WithUrl(address).GetAsync(r => r.Headers.Add("ConsistencyLevel", "eventual"), stop),
            cancellationToken);
        if (below is null)
        {
            return null;
        }
        var chain = new List<DirectoryPerson>();
        for (var above = below.Manager as User; above is not null; above = above.Manager as User)
        {
            chain.Add(await CompleteAsync(above, cancellationToken));
        }
        return chain;
    }

    /// <summary>Whether somebody is in a group or in a group within it; somebody unknown is in none.</summary>
    public async Task<bool> IsMemberAsync(string id, string groupId, CancellationToken cancellationToken)
    {
        var body = new CheckMemberGroupsPostRequestBody { GroupIds = [groupId] };
        var found = await attempt.RunAsync(
            "membership",
            stop => graph.Value.Users[id].CheckMemberGroups.PostAsCheckMemberGroupsPostResponseAsync(
                body, cancellationToken: stop),
            cancellationToken);
        return found?.Value?.Contains(groupId, StringComparer.OrdinalIgnoreCase) ?? false;
    }

    /// <summary>Everybody in a group and in the groups within it.</summary>
    public async Task<IReadOnlyList<DirectoryPerson>> FindMembersAsync(string groupId, CancellationToken cancellationToken)
    {
        var members = graph.Value.Groups[groupId].TransitiveMembers;
        var people = new List<DirectoryPerson>();
        var page = await attempt.RunAsync("members", stop => members.GetAsync(Wanted, stop), cancellationToken);
        for (var pages = 1; page is not null; pages++)
        {
            foreach (var user in page.Value?.OfType<User>() ?? [])
            {
                people.Add(await CompleteAsync(user, cancellationToken));
            }
            if (page.OdataNextLink is not { } next)
            {
                return people;
            }
            if (pages == MostPages || !IsOurs(next))
            {
                throw new DirectoryUnavailableException(new("unreadable", RetryHelps: false));
            }
            page = await attempt.RunAsync(
                "members", stop => members.WithUrl(next).GetAsync(cancellationToken: stop), cancellationToken);
        }
        throw UnknownGroup();

        static void Wanted(Microsoft.Kiota.Abstractions.RequestConfiguration<
            Microsoft.Graph.Groups.Item.TransitiveMembers.TransitiveMembersRequestBuilder
                .TransitiveMembersRequestBuilderGetQueryParameters> request) =>
            (request.QueryParameters.Select, request.QueryParameters.Top) = (Properties, PageSize);
    }

    public static DirectoryUnavailableException UnknownGroup() => new(new("unknown-group", RetryHelps: false));

    /// <summary>
    /// Somebody who came along in another answer; asked for once more when that answer leaves out whether they are
    /// enabled, as Graph may for those whom the bot may not read.
    /// </summary>
    private async Task<DirectoryPerson> CompleteAsync(User user, CancellationToken cancellationToken) =>
        user.AccountEnabled is null && await FindPersonAsync(user.Id!, cancellationToken) is { } whole
            ? whole
            : PersonOf(user);

    private bool IsOurs(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var next)
        && Uri.Compare(
            next, new Uri(graph.Value.RequestAdapter.BaseUrl!), UriComponents.SchemeAndServer, UriFormat.Unescaped,
            StringComparison.OrdinalIgnoreCase) == 0;

    private static DirectoryPerson PersonOf(User user) => new(
        user.Id!.ToLowerInvariant(),
        user.DisplayName ?? "",
        user.PreferredLanguage,
        user.AccountEnabled ?? false,
        string.Equals(user.UserType, "Guest", StringComparison.OrdinalIgnoreCase),
        user.Mail,
        user.UserPrincipalName,
        user.Department)
    {
        Phones = new[] { user.MobilePhone }.Concat(user.BusinessPhones ?? []).OfType<string>().Where(phone => phone.Trim().Length > 0)
            .Distinct()
            .ToArray() is { Length: > 0 } phones ? phones : [],
    };
}
