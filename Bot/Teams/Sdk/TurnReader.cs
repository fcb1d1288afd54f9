using Microsoft.Bot.Schema;
using Weerbaar.Teams.Messages;

namespace Weerbaar.Teams.Sdk;

/// <summary>Makes of the SDK's activity what the rest of the bot knows of a turn.</summary>
internal sealed class TurnReader(IncomingReader incoming)
{
    /// <summary>Characters of a name: it stands in every event of whoever has it.</summary>
    private const int MostName = 100;

    /// <summary>Characters of a moment: it becomes part of a key.</summary>
    private const int MostMoment = 40;

    /// <summary>Another bot's MRI begins so; ours is one too.</summary>
    private const string BotPrefix = "28:";

    public TurnContext Read(Activity activity, DateTimeOffset now) => new(KindOf(activity), now, ReferenceOf(activity))
    {
        ActivityId = activity.Id,
        ChangeId = $"{activity.Id}-{Moment(activity)}-{activity.Type}",
        Sender = SenderOf(activity.From),
        IsFromBot = activity.From?.Id?.StartsWith(BotPrefix, StringComparison.Ordinal) is true,
        Tenant = activity.Conversation?.TenantId ?? Channel(activity).Field("tenant").Text("id") ?? "",
        TeamId = Channel(activity).Field("team").Text("id"),
        Incoming = incoming.Read(activity),
        Clicked = ClickOf(activity),
        ClientLocale = Entities.Locale(activity) ?? activity.Locale,
    };

    /// <summary>When Teams says that it was, as it wrote it: it only tells one change from the next.</summary>
    private static string? Moment(Activity activity) =>
        Json.Of(activity.Properties).Text("timestamp") is { Length: <= MostMoment } moment ? moment : null;

    private static Newtonsoft.Json.Linq.JToken? Channel(Activity activity) => Json.Of(activity.ChannelData);

    private static ConversationReference ReferenceOf(Activity activity) => new(
        activity.ServiceUrl ?? "", activity.Conversation?.Id ?? "",
        activity.Conversation?.ConversationType ?? ConversationTypes.Personal, activity.Recipient?.Id ?? "");

    private static TeamsPerson? SenderOf(ChannelAccount? from) => from is { Id: { } mri, AadObjectId: { Length: > 0 } id }
        ? new TeamsPerson(id.ToLowerInvariant(), from.Name is { } name ? Excerpt.Of(name, MostName) : null, mri)
        : null;

    private static TurnKind KindOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => ActionData.Read(Json.Of(activity.Value)) is null ? TurnKind.Message : TurnKind.Submit,
        ActivityTypes.MessageUpdate => TurnKind.Edit,
        ActivityTypes.MessageDelete => TurnKind.Deletion,
        ActivityTypes.Invoke => activity.Name switch
        {
            InvokeNames.CardAction => TurnKind.CardAction,
            InvokeNames.DialogFetch => TurnKind.DialogFetch,
            InvokeNames.DialogSubmit => TurnKind.DialogSubmit,
            InvokeNames.Search => TurnKind.Search,
            _ => TurnKind.OtherInvoke,
        },
        ActivityTypes.InstallationUpdate => TurnKind.Installation,
        ActivityTypes.ConversationUpdate => TurnKind.Conversation,
        _ => TurnKind.Other,
    };

    private static ActionData? ClickOf(Activity activity) => KindOf(activity) switch
    {
        TurnKind.Submit => ActionData.Read(Json.Of(activity.Value)),
        TurnKind.CardAction => InvokeValue.TryCardAction(activity, out var data, out _) ? data : null,
        TurnKind.DialogFetch or TurnKind.DialogSubmit => InvokeValue.Dialog(activity),
        _ => null,
    };
}
