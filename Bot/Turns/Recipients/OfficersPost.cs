using Weerbaar.Directories;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Turns;

/// <summary>
/// The one way to what is all officers': their channel. Where that is gone, was never bound, or others read it too, an officer
/// gets it in their own chat (D30).
/// </summary>
internal sealed class OfficersPost(
    RecipientResolver mailbox, GraphDirectory directory, GroupOptions groups, ConnectorClient connector, ILogger<OfficersPost> logger)
{
    /// <param name="what">For the log: what it is, never its content.</param>
    /// <param name="first">The officer whom it concerns most.</param>
    public async Task<Brought> SendAsync(
        string what, Func<Destination, MessageActivity> message, PersonId? first, CancellationToken cancellationToken)
    {
        var channel = await mailbox.FindChannelAsync(ChannelUse.Officers, cancellationToken);
        var brought =
            await SendAsync(
                what, message, channel.HasOutsiders ? channel with { Where = null, Unreachable = "HasOutsiders" } : channel,
                cancellationToken);
        foreach (var officer in brought.IsNowhere ? await FindOfficersAsync(first, cancellationToken) : [])
        {
            brought = await SendAsync(what, message, await mailbox.FindPersonAsync(officer, cancellationToken), cancellationToken);
            if (!brought.IsNowhere)
            {
                break;
            }
        }

        return brought;
    }

    private async Task<IReadOnlyList<PersonId>> FindOfficersAsync(PersonId? first, CancellationToken cancellationToken)
    {
        try
        {
            return
            [
                .. (await directory.FindMembersAsync(groups.Officers, cancellationToken))
                    .Select(officer => new PersonId(officer.Id))
                    .OrderBy(officer => officer != first)
                    .ThenBy(officer => officer.Value, StringComparer.Ordinal),
            ];
        }
        catch (DirectoryUnavailableException)
        {
            return [];
        }
    }

    private async Task<Brought> SendAsync(
        string what, Func<Destination, MessageActivity> message, Destination to, CancellationToken cancellationToken)
    {
        var outcome = to.Where is not { } where ? null
            : to.Person is null ? await connector.CreateThreadAsync(where, message(to), cancellationToken)
            : await connector.SendAsync(where, message(to), cancellationToken);
        var brought = new Brought(outcome, to.Person);
        if (!brought.Stands)
        {
            logger.OfficersUnreached(what, outcome?.GetType().Name ?? to.Unreachable ?? "NotNow");
        }

        return brought;
    }
}
