using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Weerbaar.Directories;
using Weerbaar.Features.Chat;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Outbound;

/// <summary>
/// Posts a card once and updates it from then on; posts a notice once. "Sending" is recorded before each post, so that a
/// death in between is known afterwards: then it is posted again, because missing a message is worse than seeing it twice.
/// </summary>
internal sealed class CardPublisher(
    DeliveryStateStore shown, PublishedCards record, RecipientResolver mailbox, ConnectorClient connector, ActivityFeed feed)
{
    /// <summary>The hash of a card that says "no longer with you".</summary>
    public const string GoneHash = "gone";

    private static readonly JsonSerializerOptions ViewJson = new(JsonSerializerDefaults.Web);

    /// <returns>Null: shown, or not to be shown. Otherwise when to try again.</returns>
    public async Task<TimeSpan?> ShowAsync(Case @case, LiveCard card, DeliveryState? last, CancellationToken cancellationToken)
    {
        var to = await mailbox.FindAsync(card.To, @case, cancellationToken);
        var left = card.To is Recipient.InChannel && last is { Message: not null, Where: { } stands } && !IsIn(stands, to.Where)
            ? stands : null;
        var moves = left is not null && to.Where is not null && @case.IsOpen;

        // Who reads a channel in which the card only still stands, nobody looks at any more.
        card = to.HasOutsiders || (left is not null && !moves) ? card.RedactedVariant ?? card : card;
        var hash = HashOf(card.View, to.Language);
        var reachableNow = last is { State: DeliveryStatus.Unreachable, Where: null } && to.Where is not null;
        if (last is { State: DeliveryStatus.Sent or DeliveryStatus.Unreachable } && last.Hash == hash && !reachableNow && !moves)
        {
            return null;
        }

        var message = new CardMessage(card.Draw(to.Language), card.Summary(to.Language)) { IsUrgent = card.Urgent };
        if (moves)
        {
            return await ClearAsync(@case, card.Audience, last!, to.Language, cancellationToken)
                ?? await PostAsync(@case, card.Audience, hash, message, card.To, to, null, cancellationToken);
        }

        return last is { State: DeliveryStatus.Sent or DeliveryStatus.Unreachable, Message: { } id, Where: { } where }
            ? await UpdateAsync(@case, card.Audience, last, where, id, hash, message, card.To, to, cancellationToken)
            : await PostAsync(@case, card.Audience, hash, message, card.To, to, last, cancellationToken);
    }

    /// <summary>The card of somebody whom the case no longer concerns says so, in the language of who reads it (D39).</summary>
    public async Task<TimeSpan?> TakeAwayAsync(Case @case, string audience, DeliveryState last, CancellationToken cancellationToken)
    {
        if (last is not { Message: { } id, Where: { } where } || last.Hash == GoneHash)
        {
            return null;
        }

        var said = Said("Gone", await mailbox.FindLanguageAsync(last.Person, cancellationToken));
        var outcome = await connector.UpdateAsync(RecipientResolver.Reference(where, personal: true), id, said, cancellationToken);
        return await record.SaveAsync(@case, audience, last with { Hash = GoneHash }, outcome, null, cancellationToken);
    }

    /// <summary>The case has another channel now, where it is posted next; the card in the old one says so, if it is still there.</summary>
    private async Task<TimeSpan?> ClearAsync(
        Case @case, string audience, DeliveryState last, Language language, CancellationToken cancellationToken)
    {
        var outcome = await connector.UpdateAsync(
            RecipientResolver.Reference(last.Where!, personal: false), last.Message!, Said("Moved", language), cancellationToken);
        return outcome is SendOutcome.Throttled or SendOutcome.Unavailable
            ? await record.SaveAsync(@case, audience, last, outcome, null, cancellationToken)
            : null;
    }

    private static CardMessage Said(string what, Language language)
    {
        var words = Turns.Texts.In(language);
        var card = Layout.Card(language, words["Fallback"], Layout.Heading(words[$"{what}.Title"]), Layout.Paragraph(words[what]));
        return new CardMessage(card, words[$"{what}.Title"]);
    }

    private static bool IsIn(ChatAddress card, ConversationReference? channel) =>
        channel is not null && RecipientResolver.Reference(card, personal: false).Channel.ConversationId == channel.Channel.ConversationId;

    public async Task<TimeSpan?> TellAsync(Case @case, string key, Notice notice, DeliveryState? last, CancellationToken cancellationToken)
    {
        if (last is { State: DeliveryStatus.Sent or DeliveryStatus.Unreachable })
        {
            return null;
        }

        var to = await mailbox.FindAsync(notice.To, @case, cancellationToken);
        var recipient = notice.To;
        if (to.HasOutsiders && !notice.Urgent)
        {
            recipient = new Recipient.NextOfficer(0);
            to = await mailbox.FindAsync(recipient, @case, cancellationToken);
        }

        return await PostAsync(
            @case, key, "", NoticeMessage.Of(notice with { To = recipient }, @case, to.Language), recipient, to, last, cancellationToken);
    }

    private async Task<TimeSpan?> PostAsync(
        Case @case, string key, string hash, MessageActivity message, Recipient to, Destination at, DeliveryState? last,
        CancellationToken cancellationToken)
    {
        if (at.Where is not { } where)
        {
            var nowhere = new DeliveryState(hash, DeliveryStatus.Unreachable, null, null) { Person = (to as Recipient.OnePerson)?.Id };
            return at.Unreachable is { } why
                ? await record.SaveUnreachableAsync(@case, key, nowhere, why, cancellationToken) : PublishedCards.Soon;
        }

        if (last is { State: DeliveryStatus.Sending })
        {
            record.Again(@case, last.Code ?? BotTelemetry.NotRecorded);
        }

        var sending = new DeliveryState(hash, DeliveryStatus.Sending, at.Address, null)
        {
            PostedAgain = last?.PostedAgain ?? false,
            Person = at.Person,
        };
        await shown.SaveAsync(@case.Id, key, sending, cancellationToken);
        var outcome = to is Recipient.InChannel
            ? await connector.CreateThreadAsync(where, message, cancellationToken)
            : await connector.SendAsync(where, message, cancellationToken);
        var again = await record.SaveAsync(@case, key, sending, outcome, at, cancellationToken);
        if (message.IsUrgent && outcome is SendOutcome.Delivered && at.Person is { } person && !@case.IsAbout(person)
            && person != @case.Reporter.Id)
        {
            await feed.NotifyAsync(person.Value, Preview(message), Chain(@case), cancellationToken);
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
    private static long Chain(Case @case) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(@case.Id.Value))) & long.MaxValue;

    private async Task<TimeSpan?> UpdateAsync(
        Case @case,
        string key,
        DeliveryState last,
        ChatAddress where,
        string id,
        string hash,
        CardMessage message,
        Recipient to,
        Destination at,
        CancellationToken cancellationToken)
    {
        var reference = RecipientResolver.Reference(where, to is not Recipient.InChannel);
        var outcome = await connector.UpdateAsync(reference, id, message, cancellationToken);
        if (outcome is SendOutcome.MessageGone && @case.IsOpen && !last.PostedAgain)
        {
            record.Again(@case, nameof(SendOutcome.MessageGone));
            return await PostAsync(
                @case, key, hash, message, to, at, last with { PostedAgain = true, State = DeliveryStatus.Sent }, cancellationToken);
        }

        return await record.SaveAsync(@case, key, last with { Hash = hash }, outcome, at, cancellationToken);
    }

    private static string HashOf(object view, Language language) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(language + JsonSerializer.Serialize(view, view.GetType(), ViewJson))));
}
