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
            .Where(card => card is { To: not null, Last: not null } && card.Last.Person != card.To && card.Last is { Person: not null } or { Message: not null })
            .ToList();
        return to => to is Recipient.OnePerson { Id: var person }
            && readers.Any(card => card.To == person || card.Last!.Person is not { } had || had == person);
    }

    /// <summary>Puts what was shown under who reads it now.</summary>
    /// <returns>The cards whose old message still stands with somebody else, and when to try again.</returns>
    public async Task<Dictionary<string, TimeSpan>> MoveAsync(
        Case of, IReadOnlyList<LiveCard> living, Dictionary<string, DeliveryState> shown, CancellationToken ct)
    {
        var held = new Dictionary<string, TimeSpan>();
        foreach (var card in living)
        {
            if (card.To is Recipient.OnePerson to && shown.GetValueOrDefault(card.Audience) is { } last && !await IsOfAsync(last, to, of, ct)
                && await LeaveAsync(of, card, last, living, shown, ct) is { } again)
            {
                held[card.Audience] = again;
            }
        }

        return held;
    }

    /// <returns>Null: nothing of it stands with who read it before.</returns>
    private async Task<TimeSpan?> LeaveAsync(
        Case of, LiveCard card, DeliveryState last, IReadOnlyList<LiveCard> living, Dictionary<string, DeliveryState> shown, CancellationToken ct)
    {
        var isKept = shown.Any(item => item.Key != card.Audience && item.Value.Message is { } message && message == last.Message && item.Value.Where == last.Where);
        if (!isKept && await FindHeirAsync(of, last, living, shown, ct) is { } heir)
        {
            // Its new place first: whoever dies in between leaves the message where it can be found.
            await SaveAsync(of, heir, last with { Hash = "", State = DeliveryStatus.Sent }, shown, ct);
        }
        else if (!isKept && await postman.TakeAwayAsync(of, card.Audience, last, ct) is { } again)
        {
            return again;
        }

        await SaveAsync(of, card.Audience, new DeliveryState("", DeliveryStatus.Waiting, null, null) { Person = ((Recipient.OnePerson)card.To).Id }, shown, ct);
        return null;
    }

    /// <summary>The card that the reader of this message has now, and has no message of yet.</summary>
    private async Task<string?> FindHeirAsync(
        Case of, DeliveryState last, IReadOnlyList<LiveCard> living, Dictionary<string, DeliveryState> shown, CancellationToken ct)
    {
        foreach (var card in living.Where(card => last.Message is not null && shown.GetValueOrDefault(card.Audience) is not { Message: not null }))
        {
            if (card.To is Recipient.OnePerson person && await IsOfAsync(last, person, of, ct))
            {
                return card.Audience;
            }
        }

        return null;
    }

    /// <summary>What an older version kept names nobody: there the chat tells whose it is.</summary>
    private async Task<bool> IsOfAsync(DeliveryState last, Recipient.OnePerson person, Case of, CancellationToken ct) => last switch
    {
        { Person: { } known } => known == person.Id,
        { Message: not null, Where: { } stands } => (await mailbox.FindAsync(person, of, ct)).Where is not { } chat || chat.ConversationId == stands.ConversationId,
        _ => true,
    };

    private Task SaveAsync(Case of, string audience, DeliveryState now, Dictionary<string, DeliveryState> shown, CancellationToken ct)
    {
        shown[audience] = now;
        return store.SaveAsync(of.Id, audience, now, ct);
    }
}
