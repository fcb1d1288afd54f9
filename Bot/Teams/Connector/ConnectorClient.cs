using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Weerbaar.Teams.Connector;

/// <summary>
/// Posts in Teams over the connector's REST interface. There is no key that makes a post happen once: whoever posts
/// keeps the id and updates from then on.
/// </summary>
internal sealed class ConnectorClient
{
    private readonly ConnectorPipeline _pipeline;
    private readonly BotOptions _options;
    private readonly Pace _pace;

    internal ConnectorClient(ConnectorPipeline pipeline, Pace pace, IOptions<BotOptions> options) =>
        (_pipeline, _pace, _options) = (pipeline, pace, options.Value);

    /// <summary>Posts in a conversation; in a channel's thread below it, on the bare channel as a new thread.</summary>
    public Task<SendOutcome> SendAsync(
        ConversationReference conversation, MessageActivity message, CancellationToken cancellationToken) =>
        DeliverAsync(
            "post", conversation, message,
            async (to, posted, stop) =>
            {
                using var sent =
                    await to.SendToConversationWithHttpMessagesAsync(conversation.ConversationId, posted, cancellationToken: stop);
                return sent.Body?.Id;
            },
            cancellationToken);

    /// <summary>Posts as an answer to a message; in a chat that is the same as posting.</summary>
    public Task<SendOutcome> ReplyAsync(
        ConversationReference conversation, string activityId, MessageActivity message,
        CancellationToken cancellationToken) =>
        DeliverAsync(
            "post", conversation, message,
            async (to, posted, stop) =>
            {
                using var sent =
                    await to.ReplyToActivityWithHttpMessagesAsync(conversation.ConversationId, activityId, posted, cancellationToken: stop);
                return sent.Body?.Id;
            },
            cancellationToken);

    /// <summary>Puts another message in the place of one that the bot posted. Safe to repeat.</summary>
    public Task<SendOutcome> UpdateAsync(
        ConversationReference conversation, string activityId, MessageActivity message,
        CancellationToken cancellationToken) =>
        DeliverAsync(
            "update", conversation, message,
            async (to, posted, stop) =>
            {
                using var sent =
                    await to.UpdateActivityWithHttpMessagesAsync(conversation.ConversationId, activityId, posted, cancellationToken: stop);
                return sent.Body?.Id;
            },
            cancellationToken);

    /// <summary>Deletes a message that the bot posted. Safe to repeat.</summary>
    public Task<SendOutcome> DeleteAsync(
        ConversationReference conversation, string activityId, CancellationToken cancellationToken) =>
        DeliverAsync(
            "delete", conversation, null,
            async (to, _, stop) =>
            {
                using var sent =
                    await to.DeleteActivityWithHttpMessagesAsync(conversation.ConversationId, activityId, cancellationToken: stop);
                return null;
            },
            cancellationToken);

    /// <summary>
    /// The bot's chat with a person, by their Entra object id; the app must be installed for them. The same chat every
    /// time, so safe to repeat. Nothing is posted.
    /// </summary>
    public Task<SendOutcome> CreatePersonalAsync(string entraId, CancellationToken cancellationToken) =>
        CreateAsync(
            new ConversationParameters
            {
                IsGroup = false,
                Bot = new ChannelAccount(_options.BotId),
                Members = [new ChannelAccount(entraId)],
                TenantId = _options.TenantId,
                ChannelData = ChannelData(),
            },
            _options.ServiceUrl, ConversationTypes.Personal, isRepeatable: true, cancellationToken);

    /// <summary>A new thread in a channel with its first message; its id comes back for updates.</summary>
    public Task<SendOutcome> CreateThreadAsync(
        ConversationReference channel, MessageActivity message, CancellationToken cancellationToken)
    {
        var channelData = ChannelData();
        channelData["channel"] = new JObject { ["id"] = channel.Channel.ConversationId };
        return CreateAsync(
            new ConversationParameters
            {
                IsGroup = true,
                Bot = new ChannelAccount(_options.BotId),
                TenantId = _options.TenantId,
                ChannelData = channelData,
                Activity = MessageJson.Of(message),
            },
            channel.ServiceUrl, ConversationTypes.Channel, isRepeatable: false, cancellationToken);
    }

    /// <summary>A group chat that Graph made; the connector cannot make one.</summary>
    public ConversationReference GroupChat(string id) => new(_options.ServiceUrl, id, ConversationTypes.GroupChat, _options.BotId);

    private async Task<SendOutcome> DeliverAsync(
        string name, ConversationReference conversation, MessageActivity? message,
        Func<Conversations, Activity?, CancellationToken, Task<string?>> send, CancellationToken cancellationToken)
    {
        await _pace.WaitAsync(conversation.ConversationId, message is { IsUrgent: true }, cancellationToken);
        var posted = message is null ? null : MessageJson.Of(message);
        var reply = await _pipeline.SendAsync(
            new ConnectorCall(
                name, conversation.ServiceUrl, IsRepeatable: name is not "post", async (to, stop) => await send(to, posted, stop)),
            cancellationToken);
        return reply.Failure ?? new SendOutcome.Delivered(reply.Body as string);
    }

    private async Task<SendOutcome> CreateAsync(
        ConversationParameters of, string serviceUrl, string type, bool isRepeatable, CancellationToken cancellationToken)
    {
        var reply = await _pipeline.SendAsync(
            new ConnectorCall("create", serviceUrl, isRepeatable, async (to, stop) =>
            {
                using var made = await to.CreateConversationWithHttpMessagesAsync(of, cancellationToken: stop);
                return made.Body;
            }),
            cancellationToken);
        return reply switch
        {
            { Failure: { } failure } => failure,
            { Body: ConversationResourceResponse { Id: { } id } made } =>
                new SendOutcome.Created(
                    new ConversationReference(made.ServiceUrl ?? serviceUrl, id, type, _options.BotId), made.ActivityId),
            _ => new SendOutcome.Refused(0, "NoConversationId"),
        };
    }

    private JObject ChannelData() => new() { ["tenant"] = new JObject { ["id"] = _options.TenantId } };
}
