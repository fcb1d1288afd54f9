using Weerbaar.Teams.Connector;

namespace Weerbaar.Outbound;

/// <summary>Keeps what became of a post or an update, and says when it must be tried again.</summary>
internal sealed class PublishedCards(DeliveryStateStore shown, PeopleStore people, LostChannels lost, ILogger<PublishedCards> logger)
{
    private const string AnswerLost = "AnswerLost";

    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <param name="sent">As it was before the call.</param>
    /// <param name="at">Where a post went; null: it can be no other place.</param>
    /// <returns>Null: shown, or not to be shown. Otherwise when to try again.</returns>
    public async Task<TimeSpan?> SaveAsync(
        Case of, string key, DeliveryState sent, SendOutcome outcome, Destination? at, CancellationToken ct)
    {
        switch (outcome)
        {
            case SendOutcome.Delivered delivered:
                await shown.SaveAsync(of.Id, key, Done(sent) with { Message = sent.Message ?? delivered.ActivityId }, ct);
                return null;
            case SendOutcome.Created created:
                var where = new ChatAddress(
                    created.Conversation.ServiceUrl, created.Conversation.ConversationId, created.Conversation.BotId);
                await shown.SaveAsync(of.Id, key, Done(sent) with { Where = where, Message = created.ActivityId }, ct);
                return null;
            case SendOutcome.Throttled throttled:
                await PostKeptAsync(of, key, sent, sent with { State = DeliveryStatus.Waiting }, ct);
                return throttled.RetryAfter;
            case SendOutcome.Unavailable:
                await PostKeptAsync(of, key, sent, sent with { State = DeliveryStatus.Waiting }, ct);
                return Soon;
            case SendOutcome.Ambiguous:
                // So that who posts it again knows why.
                await PostKeptAsync(of, key, sent, sent with { Code = AnswerLost }, ct);
                return Soon;
            case SendOutcome.NotInstalled when at is { MayBeNew: true } && !sent.PostedAgain:
                await shown.SaveAsync(of.Id, key, sent with { State = DeliveryStatus.Waiting, PostedAgain = true }, ct);
                return Soon;
            case SendOutcome.ConversationGone or SendOutcome.NotInstalled when !sent.PostedAgain && at is { Person: { } person } && sent.Where is { } gone:
                await people.ForgetAsync(person, gone, ct);
                var anew = new DeliveryState(sent.Hash, DeliveryStatus.Waiting, null, null) { PostedAgain = true };
                await shown.SaveAsync(of.Id, key, anew, ct);
                return Soon;
            case var refused when at is { Department: { } department } && LostChannels.IsLost(refused):
                await lost.NoteAsync(department, ct);
                await shown.SaveAsync(of.Id, key, new DeliveryState(sent.Hash, DeliveryStatus.Waiting, null, null), ct);
                return Soon;
            case SendOutcome.ConversationGone:
                var nowhere = sent with { Message = null, Where = null };
                return await SaveUnreachableAsync(of, key, nowhere, nameof(SendOutcome.ConversationGone), ct);
            default:
                return await SaveUnreachableAsync(of, key, sent, outcome.GetType().Name, ct);
        }
    }

    /// <summary>
    /// Recorded under the hash, so that it is tried again only when there is something new to show; then the message that
    /// stands there is updated, if there is one.
    /// </summary>
    public async Task<TimeSpan?> SaveUnreachableAsync(Case of, string key, DeliveryState sent, string code, CancellationToken ct)
    {
        logger.Unreachable(of.Number.Value, code);
        await shown.SaveAsync(of.Id, key, sent with { State = DeliveryStatus.Unreachable, Code = code }, ct);
        return null;
    }

    /// <summary>It is posted again; from here on somebody may see it twice, or not.</summary>
    public void Again(Case of, string cause)
    {
        BotTelemetry.PostedAgain.Add(1, BotTelemetry.Tag(BotTelemetry.Kind, cause));
        logger.PostedAgain(of.Number.Value, cause);
    }

    private static DeliveryState Done(DeliveryState sent) => sent with { State = DeliveryStatus.Sent, Code = null };

    /// <summary>An update is simply done again: of that the record is as it was.</summary>
    private Task PostKeptAsync(Case of, string key, DeliveryState sent, DeliveryState now, CancellationToken ct) =>
        sent.Message is null ? shown.SaveAsync(of.Id, key, now, ct) : Task.CompletedTask;
}
