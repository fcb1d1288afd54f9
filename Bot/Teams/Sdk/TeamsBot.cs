using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace Weerbaar.Teams.Sdk;

/// <summary>
/// Hands each activity to the method of our own port that is for it. What the SDK's class would do by itself is overridden: it asks the
/// connector for every member that came, and answers an unknown click with a status that clients do not show.
/// </summary>
internal sealed class TeamsBot(IBot bot) : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Of(turnContext) switch
        {
            { Sender: null } stranger => bot.OnStrangerAsync(stranger, cancellationToken),
            { Clicked: { } clicked } context => bot.OnSubmitAsync(context, clicked, cancellationToken),
            var context => bot.OnMessageAsync(context, cancellationToken),
        };

    protected override Task OnMessageUpdateActivityAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Of(turnContext) is { Sender: not null } context ? bot.OnEditedAsync(context, cancellationToken) : Task.CompletedTask;

    protected override Task OnMessageDeleteActivityAsync(
        ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Of(turnContext) is { Sender: not null } context ? bot.OnDeletedAsync(context, cancellationToken) : Task.CompletedTask;

    protected override async Task<Microsoft.Bot.Builder.InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        CreateInvokeResponse(await InvokeAsync(Of(turnContext), (Activity)turnContext.Activity, cancellationToken));

    protected override Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action switch
        {
            "add" or "add-upgrade" => bot.OnInstalledAsync(Of(turnContext), cancellationToken),
            "remove" => bot.OnRemovedAsync(Of(turnContext), cancellationToken),
            _ => Task.CompletedTask,
        };

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity is { MembersAdded.Count: > 0 } or { MembersRemoved.Count: > 0 }
        || Json.Of((object?)turnContext.Activity.ChannelData).Text("eventType") is "channelDeleted" or "teamDeleted"
            ? bot.OnMembersChangedAsync(Of(turnContext), cancellationToken)
            : Task.CompletedTask;

    /// <summary>Read receipts and meetings: nothing comes of them, and the SDK's class breaks on a value that it does not expect.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private static TurnContext Of(ITurnContext turn) => turn.TurnState.Get<TurnContext>();

    private Task<InvokeResponse> InvokeAsync(TurnContext context, Activity activity, CancellationToken cancellationToken) => context switch
    {
        { Sender: null } => bot.OnStrangerAsync(context, cancellationToken),
        { Kind: TurnKind.CardAction } => InvokeValue.TryCardAction(activity, out var data, out var error)
            ? bot.OnCardActionAsync(context, data, cancellationToken)
            : Task.FromResult<InvokeResponse>(error),
        { Kind: TurnKind.DialogFetch, Clicked: { } asked } => bot.OnDialogFetchAsync(context, asked, cancellationToken),
        { Kind: TurnKind.DialogSubmit, Clicked: { } sent } => bot.OnDialogSubmitAsync(context, sent, cancellationToken),
        _ => Task.FromResult<InvokeResponse>(new NotImplementedAnswer()),
    };
}
