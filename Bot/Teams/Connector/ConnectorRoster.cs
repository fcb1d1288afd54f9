using System.Text.Json;

namespace Weerbaar.Teams.Connector;

/// <summary>Who is in a conversation.</summary>
public sealed class ConnectorRoster
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
            var query = next is null ? "" : $"&continuationToken={Uri.EscapeDataString(next)}";
            var reply = await GetAsync(conversation, $"pagedmembers?pageSize={PageSize}{query}", cancellationToken);
            if (reply.Failure is { } failure)
            {
                return new(null, failure);
            }
            if (reply.Body.Field("members") is { ValueKind: JsonValueKind.Array } found)
            {
                members.AddRange(found.EnumerateArray().Select(member => Read(member)).OfType<Member>());
            }
            next = reply.Body.Text("continuationToken");
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
        var reply = await GetAsync(conversation, $"members/{Uri.EscapeDataString(memberId)}", cancellationToken);
        return new(Read(reply.Body), reply.Failure);
    }

    private Task<ConnectorReply> GetAsync(ConversationReference of, string what, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(
            new ConnectorCall(
                HttpMethod.Get, of.ServiceUrl, $"v3/conversations/{Uri.EscapeDataString(of.ConversationId)}/{what}",
                Body: null, IsRepeatable: true),
            cancellationToken);

    // The Entra id goes by either of two names.
    private static Member? Read(JsonElement? member) => member.Text("id") is { } id
        ? new(id, member.Text("aadObjectId") ?? member.Text("objectId"), member.Text("name"))
        : null;
}
