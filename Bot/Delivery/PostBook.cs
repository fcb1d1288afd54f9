using Weerbaar.Cases;
using Weerbaar.Records;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Delivery;

/// <summary>Keeps what became of each post, so that whoever comes after knows what stands where and what is to be done again.</summary>
public sealed class PostBook(ShownStore shown, Mailbox mailbox, ILogger<PostBook> logger)
{
    /// <summary>Why something is posted again: who posted it ended, or lost the store, before its outcome was kept.</summary>
    public const string NotRecorded = "NotRecorded";

    /// <summary>When to try again what may work in a moment.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private const string AnswerLost = "AnswerLost";

    /// <returns>Null: it is done, or cannot be. Otherwise when to try again.</returns>
    public async Task<TimeSpan?> KeptAsync(
        Case of, string key, Shown sent, SendOutcome outcome, Destination? at, CancellationToken ct)
    {
        switch (outcome)
        {
            case SendOutcome.Delivered delivered:
                await shown.KeepAsync(of.Id, key, Done(sent) with { Message = sent.Message ?? delivered.ActivityId }, ct);
                return null;
            case SendOutcome.Created created:
                var where = new ChatAddress(
                    created.Conversation.ServiceUrl, created.Conversation.ConversationId, created.Conversation.BotId);
                await shown.KeepAsync(of.Id, key, Done(sent) with { Where = where, Message = created.ActivityId }, ct);
                return null;
            case SendOutcome.Throttled throttled:
                await NotPostedAsync(of, key, sent, ct);
                return throttled.RetryAfter;
            case SendOutcome.Unavailable:
                await NotPostedAsync(of, key, sent, ct);
                return Soon;
            case SendOutcome.Ambiguous:
                await NotHeardAsync(of, key, sent, ct);
                return Soon;
            case SendOutcome.ConversationGone or SendOutcome.NotInstalled when !sent.PostedAgain && at is { Person: { } person } && sent.Where is { } gone:
                await mailbox.ForgetAsync(person, gone, ct);
                var anew = new Shown(sent.Hash, ShownState.Waiting, null, null) { PostedAgain = true };
                await shown.KeepAsync(of.Id, key, anew, ct);
                return Soon;
            case SendOutcome.ConversationGone:
                var nowhere = sent with { Message = null, Where = null };
                return await UnreachableAsync(of, key, nowhere, nameof(SendOutcome.ConversationGone), ct);
            default:
                return await UnreachableAsync(of, key, sent, outcome.GetType().Name, ct);
        }
    }

    private static Shown Done(Shown sent) => sent with { State = ShownState.Sent, Code = null };

    /// <summary>So that who posts it again knows why; an update is simply done again.</summary>
    private async Task NotHeardAsync(Case of, string key, Shown sent, CancellationToken ct)
    {
        if (sent.Message is null)
        {
            await shown.KeepAsync(of.Id, key, sent with { Code = AnswerLost }, ct);
        }
    }

    /// <summary>From here on somebody may see it twice, or not.</summary>
    public void Again(Case of, string cause)
    {
        Signals.PostedAgain.Add(1, Signals.Tag(Signals.Kind, cause));
        logger.PostedAgain(of.Number.Value, cause);
    }

    /// <summary>A post that surely did not happen is no unknown outcome; of an update the record is as it was.</summary>
    private async Task NotPostedAsync(Case of, string key, Shown sent, CancellationToken ct)
    {
        if (sent.Message is null)
        {
            await shown.KeepAsync(of.Id, key, sent with { State = ShownState.Waiting }, ct);
        }
    }

    /// <summary>
    /// Recorded under the hash, so that it is tried again only when there is something new to show; then the message that
    /// stands there is updated, if there is one.
    /// </summary>
    public async Task<TimeSpan?> UnreachableAsync(Case of, string key, Shown sent, string code, CancellationToken ct)
    {
        logger.Unreachable(of.Number.Value, code);
        await shown.KeepAsync(of.Id, key, sent with { State = ShownState.Unreachable, Code = code }, ct);
        return null;
    }
}
