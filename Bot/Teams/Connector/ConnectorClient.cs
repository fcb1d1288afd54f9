using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace Weerbaar.Teams.Connector;

/// <summary>
/// Posts in Teams over the connector's REST interface. There is no key that makes a post happen once: whoever posts
/// keeps the id and updates from then on.
/// </summary>
public sealed class ConnectorClient
{
    private readonly ConnectorPipeline _pipeline;
    private readonly BotOptions _options;
    private readonly Pace _pace;

    internal ConnectorClient(ConnectorPipeline pipeline, Pace pace, IOptions<BotOptions> options) =>
        (_pipeline, _pace, _options) = (pipeline, pace, options.Value);

    /// <summary>Posts in a conversation; in a channel's thread below it, on the bare channel as a new thread.</summary>
    public Task<SendOutcome> SendAsync(
        ConversationReference conversation, MessageActivity message, CancellationToken cancellationToken) =>
        DeliverAsync(HttpMethod.Post, conversation, "", message, cancellationToken);

    /// <summary>Posts as an answer to a message; in a chat that is the same as posting.</summary>
    public Task<SendOutcome> ReplyAsync(
        ConversationReference conversation, string activityId, MessageActivity message,
        CancellationToken cancellationToken) =>
        DeliverAsync(HttpMethod.Post, conversation, $"/{Escape(activityId)}", message, cancellationToken);

    /// <summary>Puts another message in the place of one that the bot posted. Safe to repeat.</summary>
    public Task<SendOutcome> UpdateAsync(
        ConversationReference conversation, string activityId, MessageActivity message,
        CancellationToken cancellationToken) =>
        DeliverAsync(HttpMethod.Put, conversation, $"/{Escape(activityId)}", message, cancellationToken);

    /// <summary>Deletes a message that the bot posted. Safe to repeat.</summary>
    public Task<SendOutcome> DeleteAsync(
        ConversationReference conversation, string activityId, CancellationToken cancellationToken) =>
        DeliverAsync(HttpMethod.Delete, conversation, $"/{Escape(activityId)}", null, cancellationToken);

    /// <summary>
    /// The bot's chat with a person, by their Entra object id; the app must be installed for them. The same chat every
    /// time, so safe to repeat. Nothing is posted.
    /// </summary>
    public Task<SendOutcome> CreatePersonalAsync(string entraId, CancellationToken cancellationToken) =>
        CreateAsync(
            new JsonObject
            {
                ["isGroup"] = false,
                ["bot"] = new JsonObject { ["id"] = _options.BotId },
                ["members"] = new JsonArray(new JsonObject { ["id"] = entraId }),
                ["tenantId"] = _options.TenantId,
                ["channelData"] = ChannelData(),
            },
            _options.ServiceUrl, ConversationTypes.Personal, isRepeatable: true, cancellationToken);

    /// <summary>A new thread in a channel with its first message; its id comes back for updates.</summary>
    public Task<SendOutcome> CreateThreadAsync(
        ConversationReference channel, MessageActivity message, CancellationToken cancellationToken)
    {
        var channelData = ChannelData();
        channelData["channel"] = new JsonObject { ["id"] = channel.Channel.ConversationId };
        return CreateAsync(
            new JsonObject
            {
                ["isGroup"] = true,
                ["bot"] = new JsonObject { ["id"] = _options.BotId },
                ["tenantId"] = _options.TenantId,
                ["channelData"] = channelData,
                ["activity"] = MessageJson.Of(message),
            },
            channel.ServiceUrl, ConversationTypes.Channel, isRepeatable: false, cancellationToken);
    }

    /// <summary>A group chat that Graph made; the connector cannot make one.</summary>
    public ConversationReference GroupChat(string id) => new(_options.ServiceUrl, id, ConversationTypes.GroupChat, _options.BotId);

    private async Task<SendOutcome> DeliverAsync(
        HttpMethod method, ConversationReference conversation, string activity, MessageActivity? message,
        CancellationToken cancellationToken)
    {
        await _pace.WaitAsync(conversation.ConversationId, message is { IsUrgent: true }, cancellationToken);
        var reply = await _pipeline.SendAsync(
            new ConnectorCall(
                method, conversation.ServiceUrl,
                $"v3/conversations/{Escape(conversation.ConversationId)}/activities{activity}",
                message is null ? null : MessageJson.Of(message), IsRepeatable: method != HttpMethod.Post),
            cancellationToken);
        return reply.Failure ?? new SendOutcome.Delivered(reply.Body.Text("id"));
    }

    private async Task<SendOutcome> CreateAsync(
        JsonObject body, string serviceUrl, string type, bool isRepeatable, CancellationToken cancellationToken)
    {
        var reply = await _pipeline.SendAsync(
            new ConnectorCall(HttpMethod.Post, serviceUrl, "v3/conversations", body, isRepeatable), cancellationToken);
        if (reply.Failure is { } failure)
        {
            return failure;
        }
        if (reply.Body.Text("id") is not { } id)
        {
            return new SendOutcome.Refused(0, "NoConversationId");
        }
        return new SendOutcome.Created(
            new ConversationReference(reply.Body.Text("serviceUrl") ?? serviceUrl, id, type, _options.BotId),
            reply.Body.Text("activityId"));
    }

    private JsonObject ChannelData() => new() { ["tenant"] = new JsonObject { ["id"] = _options.TenantId } };

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
