namespace Weerbaar.Directories;

/// <summary>
/// Who is who, who is whose manager and who is in which group, out of Microsoft Graph. Ids are Entra object ids, in
/// lower case on the way out; what is no such id belongs to nobody, and nothing is asked. A question takes three
/// seconds at most.
/// </summary>
/// <exception cref="DirectoryUnavailableException">From every method: the directory cannot answer now.</exception>
internal sealed class GraphDirectory
{
    private const int Levels = 5;

    private static readonly TimeSpan PersonAge = TimeSpan.FromHours(1);
    private static readonly TimeSpan ManagersAge = TimeSpan.FromMinutes(15);

    /// <summary>Who is taken out of a group loses what it gave them this soon.</summary>
    private static readonly TimeSpan GroupAge = TimeSpan.FromMinutes(1);

    /// <summary>Somebody new is unknown until the directory has spread them.</summary>
    private static readonly TimeSpan UnknownAge = TimeSpan.FromMinutes(5);

    /// <summary>How old a membership may be for reading while the directory is out of reach.</summary>
    private static readonly TimeSpan ReadingAge = TimeSpan.FromMinutes(15);

    private readonly GraphCalls _calls;
    private readonly DirectoryCache _cache;
    private readonly ILogger<GraphDirectory> _logger;

    internal GraphDirectory(GraphCalls calls, DirectoryCache cache, ILogger<GraphDirectory> logger) =>
        (_calls, _cache, _logger) = (calls, cache, logger);

    /// <summary>Somebody, at most an hour old; null when the directory does not know them.</summary>
    public async Task<DirectoryPerson?> FindAsync(string id, CancellationToken cancellationToken) =>
        IdOf(id) is { } person
            ? await GetFreshAsync(
                PersonKey(person), PersonAge, KeptFor, () => _calls.FindPersonAsync(person, cancellationToken))
            : null;

    /// <summary>
    /// The managers above somebody, nearest first, out of five levels at most. A cycle is cut, the person is never
    /// in it, and disabled accounts and guests are skipped. Empty: no manager, or nobody known by this id. At most
    /// 15 minutes old.
    /// </summary>
    public async Task<IReadOnlyList<DirectoryPerson>> FindManagersAsync(string id, CancellationToken cancellationToken) =>
        IdOf(id) is { } person
            ? await GetFreshAsync(
                $"managers {person}", ManagersAge, found => found is null ? UnknownAge : ManagersAge,
                () => ClimbAsync(person, cancellationToken)) ?? []
            : [];

    /// <summary>
    /// Whether somebody is in a group, directly or through another group, at most a minute old: for deciding and for
    /// everything else that changes something. Guests, disabled accounts and unknown people are in no group: what a
    /// group gives, it gives to the organisation's own people.
    /// </summary>
    public async Task<bool> IsMemberAsync(string id, string groupId, CancellationToken cancellationToken) =>
        IdOf(id) is { } person && IdOf(groupId) is { } group
            && await GetFreshAsync(
                MembershipKey(person, group), GroupAge, _ => ReadingAge,
                async () => await _calls.IsMemberAsync(person, group, cancellationToken) && await IsOwnAsync(person, cancellationToken));

    /// <summary>
    /// The same for showing something only: while the directory is out of reach, an answer of at most 15 minutes
    /// old will do.
    /// </summary>
    public async Task<bool> IsMemberForReadingAsync(string id, string groupId, CancellationToken cancellationToken)
    {
        try
        {
            return await IsMemberAsync(id, groupId, cancellationToken);
        }
        catch (DirectoryUnavailableException unavailable) when (unavailable.RetryHelps)
        {
            if (!_cache.TryGet<bool>(MembershipKey(IdOf(id)!, IdOf(groupId)!), ReadingAge, out var earlier))
            {
                throw;
            }
            _logger.EarlierAnswerUsed(unavailable.Code);
            return earlier;
        }
    }

    /// <summary>
    /// The organisation's own people in a group and in the groups within it: enabled, and no guests; at most a minute
    /// old. A group that does not exist is a fault, not an empty group.
    /// </summary>
    public async Task<IReadOnlyList<DirectoryPerson>> FindMembersAsync(
        string groupId, CancellationToken cancellationToken) =>
        IdOf(groupId) is { } group
            ? await GetFreshAsync(
                $"members {group}", GroupAge, _ => GroupAge, () => FindOwnMembersAsync(group, cancellationToken))
            : throw GraphCalls.UnknownGroup();

    private async Task<List<DirectoryPerson>> FindOwnMembersAsync(
        string groupId, CancellationToken cancellationToken) =>
        [.. (await _calls.FindMembersAsync(groupId, cancellationToken)).Where(person => person is { Enabled: true, Guest: false })];

    private async Task<bool> IsOwnAsync(string id, CancellationToken cancellationToken) => await GetFreshAsync(
        PersonKey(id), GroupAge, KeptFor, () => _calls.FindPersonAsync(id, cancellationToken)) is { Enabled: true, Guest: false };

    private async Task<List<DirectoryPerson>?> ClimbAsync(string id, CancellationToken cancellationToken)
    {
        var chain = await _calls.FindChainAsync(id, Levels, cancellationToken);
        var seen = new HashSet<string> { id };
        return chain?
            .TakeWhile(above => seen.Add(above.Id))
            .Where(above => above is { Enabled: true, Guest: false })
            .ToList();
    }

    private async Task<T> GetFreshAsync<T>(string key, TimeSpan age, Func<T, TimeSpan> keepFor, Func<Task<T>> ask) =>
        _cache.TryGet<T>(key, age, out var answer) ? answer : await _cache.AskAsync(key, keepFor, ask);

    private static TimeSpan KeptFor(DirectoryPerson? found) => found is null ? UnknownAge : PersonAge;

    private static string PersonKey(string id) => $"person {id}";

    private static string MembershipKey(string id, string groupId) => $"membership {id} {groupId}";

    private static string? IdOf(string id) => Guid.TryParseExact(id, "D", out var guid) ? guid.ToString("D") : null;
}
