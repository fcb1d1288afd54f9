using Weerbaar.Teams.Messages;

namespace Weerbaar.Teams;

/// <summary>One activity, checked, with what a handler asks of it.</summary>
/// <param name="incoming">The message that it brings; left out, it is read with Microsoft's own hosts for files.</param>
public sealed class TurnContext(Activity activity, DateTimeOffset now, IncomingMessage? incoming = null)
{
    /// <summary>Characters of a name: it stands in every event of whoever has it.</summary>
    private const int MostName = 100;

    public Activity Activity { get; } = activity;

    /// <summary>When it came in, by the bot's clock.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>
    /// Who sent it; null for another bot, a guest outside any directory and some events of Teams itself.
    /// </summary>
    public TeamsPerson? Sender { get; } = activity.From is { Id: { } mri, AadObjectId: { Length: > 0 } id } from
        ? new TeamsPerson(id.ToLowerInvariant(), Short(from.Name), mri)
        : null;

    /// <summary>
    /// Who sent it. There for every message and invoke that an <see cref="ActivityHandler"/> hands on.
    /// </summary>
    public TeamsPerson Person => Sender ?? throw new InvalidOperationException("Nobody from the directory sent this.");

    /// <summary>The Entra tenant, the configured one.</summary>
    public string Tenant => Activity.Conversation?.TenantId ?? Activity.ChannelData?.Tenant?.Id ?? "";

    /// <summary>Where to answer and to post later.</summary>
    public ConversationReference Reference { get; } = new(
        activity.ServiceUrl ?? "", activity.Conversation?.Id ?? "",
        activity.Conversation?.ConversationType ?? ConversationTypes.Personal, activity.Recipient?.Id ?? "");

    public bool IsChannel => Reference.ConversationType == ConversationTypes.Channel;

    public bool IsPersonal => Reference.ConversationType == ConversationTypes.Personal;

    /// <summary>The message that was typed or sent; empty for what is none.</summary>
    public IncomingMessage Incoming { get; } = incoming ?? new IncomingReader(new BotOptions()).Read(activity);

    /// <summary>What was typed: whole, without the mention of the bot, other mentions as bare names.</summary>
    public string Text => Incoming.Text;

    /// <summary>The button that was pressed, whichever way it came; null: it was no click.</summary>
    public ActionData? Clicked => Activity switch
    {
        { Type: ActivityTypes.Message } => ActionData.Read(Activity.Value),
        { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction } => InvokeValue.TryCardAction(Activity, out var data, out _) ? data : null,
        { Type: ActivityTypes.Invoke, Name: InvokeNames.DialogFetch or InvokeNames.DialogSubmit } => InvokeValue.Dialog(Activity),
        _ => null,
    };

    /// <summary>Language of the person's client, as "nl-NL".</summary>
    public string? ClientLocale { get; } = Entities.Locale(activity) ?? activity.Locale;

    /// <summary>The files and pictures that came with it.</summary>
    public IReadOnlyList<IncomingFile> Files => Incoming.Files;

    /// <summary>As if it brought this message: words of it that waited are answered now.</summary>
    public TurnContext Bringing(IncomingMessage message) => new(Activity, Now, message);

    /// <summary>The same without its files, which are not taken.</summary>
    public TurnContext WithoutFiles() => new(Activity, Now, Incoming with { Files = [] });

    private static string? Short(string? name) =>
        name is null ? null : Excerpt.Of(name, MostName);
}
