namespace Weerbaar.Outbound;

/// <summary>
/// A living card whose reader is another one than before, as when an alarm stood in its sender's chat and the form then named a
/// colleague. The message that stands there becomes the card that its reader has from now on, or says that the case is no longer with
/// them; the new reader gets a message of their own. Nobody's card is ever written over somebody else's.
/// </summary>
internal sealed class Handover(DeliveryStateStore store, CardPublisher postman, RecipientResolver mailbox)
{
    /// <summary>Who had the card of which the reader is another now, or has it from now on; for all others nothing moves.</summary>
    public static Func<Recipient, bool> Concerned(IReadOnlyList<LiveCard> living, Dictionary<string, DeliveryState> shown)
    {
        var readers = living
            .Select(card => (To: (card.To as Recipient.OnePerson)?.Id, Last: shown.GetValueOrDefault(card.Audience)))
            .Where(card => card is { To: not null, Last: not null } && card.Last.Person != card.To
                && card.Last is { Person: not null } or { Message: not null })
            .ToList();
        return to => to is Recipient.OnePerson { Id: var person }
            && readers.Any(card => card.To == person || card.Last!.Person is not { } had || had == person);
    }

    /// <summary>Puts what was shown under who reads it now.</summary>
    /// <returns>The cards whose old message still stands with somebody else, and when to try again.</returns>
    public async Task<Dictionary<string, TimeSpan>> MoveAsync(
        Case @case, IReadOnlyList<LiveCard> living, Dictionary<string, DeliveryState> shown, CancellationToken cancellationToken)
    {
        var held = new Dictionary<string, TimeSpan>();
        foreach (var card in living)
        {
            if (card.To is Recipient.OnePerson to && shown.GetValueOrDefault(card.Audience) is { } last
                && !await IsOfAsync(last, to, @case, cancellationToken)
                && await LeaveAsync(@case, card, last, living, shown, cancellationToken) is { } again)
            {
                held[card.Audience] = again;
            }
        }

        return held;
    }

    /// <returns>Null: nothing of it stands with who read it before.</returns>
    private async Task<TimeSpan?> LeaveAsync(
        Case @case, LiveCard card, DeliveryState last, IReadOnlyList<LiveCard> living, Dictionary<string, DeliveryState> shown,
        CancellationToken cancellationToken)
    {
        var isKept = shown.Any(
            item => item.Key != card.Audience && item.Value.Message is { } message && message == last.Message
                && item.Value.Where == last.Where);
        if (!isKept && await FindHeirAsync(@case, last, living, shown, cancellationToken) is { } heir)
        {
            // Its new place first: whoever dies in between leaves the message where it can be found.
            await SaveAsync(@case, heir, last with { Hash = "", State = DeliveryStatus.Sent }, shown, cancellationToken);
        }
        else if (!isKept && await postman.TakeAwayAsync(@case, card.Audience, last, cancellationToken) is { } again)
        {
            return again;
        }

        await SaveAsync(
            @case, card.Audience, new DeliveryState("", DeliveryStatus.Waiting, null, null) { Person = ((Recipient.OnePerson)card.To).Id },
            shown, cancellationToken);
        return null;
    }

    /// <summary>The card that the reader of this message has now, and has no message of yet.</summary>
    private async Task<string?> FindHeirAsync(
        Case @case, DeliveryState last, IReadOnlyList<LiveCard> living, Dictionary<string, DeliveryState> shown,
        CancellationToken cancellationToken)
    {
        foreach (var card in living.Where(
            card => last.Message is not null && shown.GetValueOrDefault(card.Audience) is not { Message: not null }))
        {
            if (card.To is Recipient.OnePerson person && await IsOfAsync(last, person, @case, cancellationToken))
            {
                return card.Audience;
            }
        }

        return null;
    }

    /// <summary>What an older version kept names nobody: there the chat tells whose it is.</summary>
    private async Task<bool> IsOfAsync(DeliveryState last, Recipient.OnePerson person, Case @case, CancellationToken cancellationToken) =>
        last switch
        {
            { Person: { } known } => known == person.Id,
            { Message: not null, Where: { } stands } =>
                (await mailbox.FindAsync(person, @case, cancellationToken)).Where is not { } chat
                    || chat.ConversationId == stands.ConversationId,
            _ => true,
        };

    private Task SaveAsync(
        Case @case, string audience, DeliveryState now, Dictionary<string, DeliveryState> shown, CancellationToken cancellationToken)
    {
        shown[audience] = now;
        return store.SaveAsync(@case.Id, audience, now, cancellationToken);
    }
}
