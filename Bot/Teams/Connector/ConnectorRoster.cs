using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams.Connector;

/// <summary>Who is in a conversation.</summary>
internal sealed class ConnectorRoster
{
    private const int PageSize = 200;
    private const int MostPages = 50;

    private readonly ConnectorPipeline _pipeline;

    internal ConnectorRoster(ConnectorPipeline pipeline) => _pipeline = pipeline;

    /// <summary>All members, page by page, ten thousand at most as the connector itself has it.</summary>
    public async Task<Found<IReadOnlyList<Member>>> GetMembersAsync(
        ConversationReference conversation, CancellationToken cancellationToken)
    {
        var members = new List<Member>();
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var from = next;
            var reply = await GetAsync(
                conversation,
                async (to, stop) =>
                {
                    using var read =
                        await to.GetConversationPagedMembersWithHttpMessagesAsync(
                            conversation.ConversationId, PageSize, from, cancellationToken: stop);
                    return Read(read.Body);
                },
                cancellationToken);
            if (reply.Body is not Page found)
            {
                return new(null, reply.Failure);
            }
            members.AddRange(found.Members);
            next = found.Next;
            if (string.IsNullOrEmpty(next))
            {
                break;
            }
        }
        return new(members, null);
    }

    /// <summary>One member by MRI or Entra object id.</summary>
    public async Task<Found<Member>> GetMemberAsync(
        ConversationReference conversation, string memberId, CancellationToken cancellationToken)
    {
        var reply = await GetAsync(
            conversation,
            async (to, stop) =>
            {
                using var read =
                    await to.GetConversationMemberWithHttpMessagesAsync(memberId, conversation.ConversationId, cancellationToken: stop);
                return Read(read.Body);
            },
            cancellationToken);
        return new(reply.Body as Member, reply.Failure);
    }

    private Task<ConnectorReply> GetAsync(
        ConversationReference of, Func<Conversations, CancellationToken, Task<object?>> read, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(new ConnectorCall("read", of.ServiceUrl, IsRepeatable: true, read) { IsRead = true }, cancellationToken);

    /// <returns>Null where one cannot be read: it may be anybody, so nobody can say who is there.</returns>
    private static Page? Read(PagedMembersResult? page)
    {
        var members = page?.Members?.Select(Read).OfType<Member>().ToList();
        return members is not null && members.Count == page!.Members.Count ? new(members, page.ContinuationToken) : null;
    }

    // The Entra id goes by either of two names.
    private static Member? Read(ChannelAccount? member) => member is { Id: { } id }
        ? new(id, member.AadObjectId ?? Json.Of(member.Properties).Text("objectId"), member.Name)
        : null;

    private sealed record Page(IReadOnlyList<Member> Members, string? Next);
}
