using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Weerbaar.Cases;
using Weerbaar.Directories;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Delivery;

/// <summary>
/// Posts a card once and updates it from then on; posts a notice once. "Sending" is recorded before each post, so that a
/// death in between is known afterwards: then it is posted again, because missing a message is worse than seeing it twice.
/// </summary>
public sealed class Postman(ShownStore shown, Mailbox mailbox, ConnectorClient connector, ActivityFeed feed, ILogger<Postman> logger)
{
    /// <summary>The hash of a card that says "no longer with you".</summary>
    public const string GoneHash = "gone";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private static readonly Texts Words = new("Turns");
    private static readonly JsonSerializerOptions ViewJson = new(JsonSerializerDefaults.Web);

    /// <returns>Null: shown, or not to be shown. Otherwise when to try again.</returns>
    public async Task<TimeSpan?> ShowAsync(Case of, LivingCard card, Shown? last, CancellationToken ct)
    {
        var to = await mailbox.FindAsync(card.To, of, ct);
        card = to.HasOutsiders ? card.ForOutsiders ?? card : card;
        var hash = HashOf(card.View, to.Language);
        var reachableNow = last is { State: ShownState.Unreachable, Where: null } && to.Where is not null;
        if (last is { State: ShownState.Sent or ShownState.Unreachable } && last.Hash == hash && !reachableNow)
        {
            return null;
        }

        var message = new CardMessage(card.Draw(to.Language), card.Summary(to.Language)) { IsUrgent = card.Urgent };
        return last is { State: ShownState.Sent or ShownState.Unreachable, Message: { } id, Where: { } where }
            ? await UpdateAsync(of, card.Audience, last, where, id, hash, message, card.To, to, ct)
            : await PostAsync(of, card.Audience, hash, message, card.To, to, last, ct);
    }

    /// <summary>The card of somebody whom the case no longer concerns says so.</summary>
    public async Task<TimeSpan?> TakeAwayAsync(Case of, string audience, Shown last, Language language, CancellationToken ct)
    {
        if (last is not { Message: { } id, Where: { } where } || last.Hash == GoneHash)
        {
            return null;
        }

        var words = Words.In(language);
        var card = Layout.Card(language, words["Fallback"], Layout.Heading(words["Gone.Title"]), Layout.Paragraph(words["Gone"]));
        var outcome = await connector.UpdateAsync(
            Mailbox.Reference(where, personal: true), id, new CardMessage(card, words["Gone.Title"]), ct);
        return await KeptAsync(of, audience, last with { Hash = GoneHash }, outcome, null, ct);
    }

    public async Task<TimeSpan?> TellAsync(Case of, string key, Notice notice, Shown? last, CancellationToken ct)
    {
        if (last is { State: ShownState.Sent or ShownState.Unreachable })
        {
            return null;
        }

        var to = await mailbox.FindAsync(notice.To, of, ct);
        var recipient = notice.To;
        if (to.HasOutsiders && !notice.Urgent)
        {
            recipient = new Recipient.NextOfficer(0);
            to = await mailbox.FindAsync(recipient, of, ct);
        }

        var message = new TextMessage(notice.Text(to.Language)) { IsUrgent = notice.Urgent };
        return await PostAsync(of, key, "", message, recipient, to, last, ct);
    }

    private async Task<TimeSpan?> PostAsync(
        Case of, string key, string hash, MessageActivity message, Recipient to, Destination at, Shown? last, CancellationToken ct)
    {
        if (at.Where is not { } where)
        {
            var nowhere = new Shown(hash, ShownState.Unreachable, null, null);
            return at.Unreachable is { } why ? await UnreachableAsync(of, key, nowhere, why, ct) : Soon;
        }

        if (last is { State: ShownState.Sending })
        {
            logger.PostedAgain(of.Number.Value, "OutcomeUnknown");
        }

        var sending = new Shown(hash, ShownState.Sending, at.Address, null) { PostedAgain = last?.PostedAgain ?? false };
        await shown.KeepAsync(of.Id, key, sending, ct);
        var outcome = to is Recipient.InChannel
            ? await connector.CreateThreadAsync(where, message, ct)
            : await connector.SendAsync(where, message, ct);
        var again = await KeptAsync(of, key, sending, outcome, at, ct);
        if (message.IsUrgent && outcome is SendOutcome.Delivered && at.Person is { } person && !of.IsAbout(person) && person != of.Reporter.Id)
        {
            await feed.NotifyAsync(person.Value, Preview(message), Chain(of), ct);
        }

        return again;
    }

    private static string Preview(MessageActivity message) => message switch
    {
        CardMessage card => card.Summary,
        TextMessage text => text.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    };

    /// <summary>The same for all that is said of a case, so that its feed item is one.</summary>
    private static long Chain(Case of) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(of.Id.Value))) & long.MaxValue;

    private async Task<TimeSpan?> UpdateAsync(
        Case of,
        string key,
        Shown last,
        ChatAddress where,
        string id,
        string hash,
        CardMessage message,
        Recipient to,
        Destination at,
        CancellationToken ct)
    {
        var reference = Mailbox.Reference(where, to is not Recipient.InChannel);
        var outcome = await connector.UpdateAsync(reference, id, message, ct);
        if (outcome is SendOutcome.MessageGone && of.IsOpen && !last.PostedAgain)
        {
            logger.PostedAgain(of.Number.Value, "MessageGone");
            return await PostAsync(of, key, hash, message, to, at, last with { PostedAgain = true, State = ShownState.Sent }, ct);
        }

        return await KeptAsync(of, key, last with { Hash = hash }, outcome, at, ct);
    }

    private async Task<TimeSpan?> KeptAsync(
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
    private async Task<TimeSpan?> UnreachableAsync(Case of, string key, Shown sent, string code, CancellationToken ct)
    {
        logger.Unreachable(of.Number.Value, code);
        await shown.KeepAsync(of.Id, key, sent with { State = ShownState.Unreachable, Code = code }, ct);
        return null;
    }

    private static string HashOf(object view, Language language) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(language + JsonSerializer.Serialize(view, view.GetType(), ViewJson))));
}
