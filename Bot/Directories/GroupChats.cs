using Microsoft.Graph;
using Microsoft.Graph.Models;
using NewChat = Microsoft.Graph.Models.Chat;

namespace Weerbaar.Directories;

/// <summary>
/// Makes group chats; needs Chat.Create. There is no key that makes one once (Graph, "create chat"), and with so little
/// permission none can be looked up: whoever calls keeps beforehand that they do.
/// </summary>
internal sealed class GroupChats
{
    private readonly Lazy<GraphServiceClient> _graph;
    private readonly GraphProvisioner _making;

    internal GroupChats(Lazy<GraphServiceClient> graph, GraphProvisioner making, bool isOffered) =>
        (_graph, _making, IsOffered) = (graph, making, isOffered);

    /// <summary>The organisation lets the bot make chats.</summary>
    public bool IsOffered { get; }

    /// <param name="topic">Read by others in passing, so it must be neutral.</param>
    /// <param name="people">All who are in it, two or more; the bot is put there by <see cref="AppInstaller"/>.</param>
    public Task<ProvisioningOutcome> CreateAsync(string topic, IReadOnlyList<DirectoryPerson> people, CancellationToken cancellationToken)
    {
        var chat = new NewChat { ChatType = ChatType.Group, Topic = topic, Members = [.. people.Select(Member)] };
        return _making.RunAsync(
            "chat",
            async stop => await _graph.Value.Chats.PostAsync(chat, GraphProvisioner.Once, stop) is { Id: { } id }
                ? new ProvisioningOutcome.Made(id, null) : null,
            cancellationToken);
    }

    private ConversationMember Member(DirectoryPerson person) => new AadUserConversationMember
    {
        Roles = [person.Guest ? "guest" : "owner"],
        AdditionalData = { ["user@odata.bind"] = $"{_graph.Value.RequestAdapter.BaseUrl}/users('{person.Id}')" },
    };
}
