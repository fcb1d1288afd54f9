namespace Weerbaar.Teams;

/// <summary>One activity, checked, with what a use case asks of it. Nothing of the SDK's own types is in it.</summary>
/// <param name="Kind">What it brings.</param>
/// <param name="Now">When it came in, by the bot's clock.</param>
/// <param name="Reference">Where to answer and to post later.</param>
internal sealed record TurnContext(TurnKind Kind, DateTimeOffset Now, ConversationReference Reference)
{
    /// <summary>
    /// Of the activity in its conversation; an edit or a deletion has the message's. A redelivered invoke can carry another one.
    /// </summary>
    public string? ActivityId { get; init; }

    /// <summary>A change has the id of the message itself; each is one of its own.</summary>
    public string? ChangeId { get; init; }

    /// <summary>
    /// Who sent it; null for another bot, a guest outside any directory and some events of Teams itself.
    /// </summary>
    public TeamsPerson? Sender { get; init; }

    /// <summary>Another bot sent it.</summary>
    public bool IsFromBot { get; init; }

    /// <summary>Who sent it. There for every message and invoke that an <see cref="IBot"/> is handed.</summary>
    public TeamsPerson Person => Sender ?? throw new InvalidOperationException("Nobody from the directory sent this.");

    /// <summary>The Entra tenant, the configured one.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>The thread of the team's first channel; null outside teams.</summary>
    public string? TeamId { get; init; }

    public bool IsChannel => Reference.ConversationType == ConversationTypes.Channel;

    public bool IsPersonal => Reference.ConversationType == ConversationTypes.Personal;

    /// <summary>It wants an answer in its own place, within seconds.</summary>
    public bool IsInvoke =>
        Kind is TurnKind.CardAction or TurnKind.DialogFetch or TurnKind.DialogSubmit or TurnKind.Search or TurnKind.OtherInvoke;

    /// <summary>It came as a message: words, files, or the click of an old client.</summary>
    public bool IsMessage => Kind is TurnKind.Message or TurnKind.Submit;

    /// <summary>The message that was typed or sent; empty for what is none.</summary>
    public IncomingMessage Incoming { get; init; } = IncomingMessage.Empty;

    /// <summary>What was typed: whole, without the mention of the bot, other mentions as bare names.</summary>
    public string Text => Incoming.Text;

    /// <summary>The button that was pressed, whichever way it came; null: it was no click.</summary>
    public ActionData? Clicked { get; init; }

    /// <summary>Language of the person's client, as "nl-NL".</summary>
    public string? ClientLocale { get; init; }

    /// <summary>The files and pictures that came with it.</summary>
    public IReadOnlyList<IncomingFile> Files => Incoming.Files;

    /// <summary>As if it brought this message: words of it that waited are answered now.</summary>
    public TurnContext Bringing(IncomingMessage message) => this with { Incoming = message };

    /// <summary>The same without its files, which are not taken.</summary>
    public TurnContext WithoutFiles() => this with { Incoming = Incoming with { Files = [] } };
}
