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
        Case @case, string key, DeliveryState sent, SendOutcome outcome, Destination? at, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case SendOutcome.Delivered delivered:
                await shown.SaveAsync(@case.Id, key, Done(sent) with { Message = sent.Message ?? delivered.ActivityId }, cancellationToken);
                return null;
            case SendOutcome.Created created:
                var where = new ChatAddress(
                    created.Conversation.ServiceUrl, created.Conversation.ConversationId, created.Conversation.BotId);
                await shown.SaveAsync(@case.Id, key, Done(sent) with { Where = where, Message = created.ActivityId }, cancellationToken);
                return null;
            case SendOutcome.Throttled throttled:
                await PostKeptAsync(@case, key, sent, sent with { State = DeliveryStatus.Waiting }, cancellationToken);
                return throttled.RetryAfter;
            case SendOutcome.Unavailable:
                await PostKeptAsync(@case, key, sent, sent with { State = DeliveryStatus.Waiting }, cancellationToken);
                return Soon;
            case SendOutcome.Ambiguous:
                // So that who posts it again knows why.
                await PostKeptAsync(@case, key, sent, sent with { Code = AnswerLost }, cancellationToken);
                return Soon;
            case SendOutcome.NotInstalled when at is { MayBeNew: true } && !sent.PostedAgain:
                await shown.SaveAsync(@case.Id, key, sent with { State = DeliveryStatus.Waiting, PostedAgain = true }, cancellationToken);
                return Soon;
            case SendOutcome.ConversationGone or SendOutcome.NotInstalled
                when !sent.PostedAgain && at is { Person: { } person } && sent.Where is { } gone:
                await people.ForgetAsync(person, gone, cancellationToken);
                var anew = new DeliveryState(sent.Hash, DeliveryStatus.Waiting, null, null) { PostedAgain = true };
                await shown.SaveAsync(@case.Id, key, anew, cancellationToken);
                return Soon;
            case var refused when at is { Department: { } department } && LostChannels.IsLost(refused):
                await lost.NoteAsync(department, cancellationToken);
                await shown.SaveAsync(@case.Id, key, new DeliveryState(sent.Hash, DeliveryStatus.Waiting, null, null), cancellationToken);
                return Soon;
            case SendOutcome.ConversationGone:
                var nowhere = sent with { Message = null, Where = null };
                return await SaveUnreachableAsync(@case, key, nowhere, nameof(SendOutcome.ConversationGone), cancellationToken);
            default:
                return await SaveUnreachableAsync(@case, key, sent, outcome.GetType().Name, cancellationToken);
        }
    }

    /// <summary>
    /// Recorded under the hash, so that it is tried again only when there is something new to show; then the message that
    /// stands there is updated, if there is one.
    /// </summary>
    public async Task<TimeSpan?> SaveUnreachableAsync(
        Case @case, string key, DeliveryState sent, string code, CancellationToken cancellationToken)
    {
        logger.Unreachable(@case.Number.Value, code);
        await shown.SaveAsync(@case.Id, key, sent with { State = DeliveryStatus.Unreachable, Code = code }, cancellationToken);
        return null;
    }

    /// <summary>It is posted again; from here on somebody may see it twice, or not.</summary>
    public void Again(Case @case, string cause)
    {
        BotTelemetry.PostedAgain.Add(1, BotTelemetry.Tag(BotTelemetry.Kind, cause));
        logger.PostedAgain(@case.Number.Value, cause);
    }

    private static DeliveryState Done(DeliveryState sent) => sent with { State = DeliveryStatus.Sent, Code = null };

    /// <summary>An update is simply done again: of that the record is as it was.</summary>
    private Task PostKeptAsync(Case @case, string key, DeliveryState sent, DeliveryState now, CancellationToken cancellationToken) =>
        sent.Message is null ? shown.SaveAsync(@case.Id, key, now, cancellationToken) : Task.CompletedTask;
}
