namespace Weerbaar.Teams;

/// <summary>
/// Hands each activity to the method for it, as the Bot Framework's class of this name does. What nobody overrides is
/// answered as the protocol wants: 200, or 501 for an invoke.
/// </summary>
public abstract class ActivityHandler : IBot
{
    public Task<InvokeResponse> OnTurnAsync(TurnContext context, CancellationToken cancellationToken) =>
        context.Activity.Type switch
        {
            ActivityTypes.Message or ActivityTypes.Invoke when context.Sender is null =>
                OnStrangerAsync(context, cancellationToken),
            ActivityTypes.Message => Empty(MessageAsync(context, cancellationToken)),
            ActivityTypes.Invoke => InvokeAsync(context, cancellationToken),
            ActivityTypes.MessageUpdate when context.Sender is not null => Empty(OnEditedAsync(context, cancellationToken)),
            ActivityTypes.MessageDelete when context.Sender is not null => Empty(OnDeletedAsync(context, cancellationToken)),
            ActivityTypes.InstallationUpdate => Empty(InstallationAsync(context, cancellationToken)),
            ActivityTypes.ConversationUpdate when context.Activity.MembersAdded is { Count: > 0 } members =>
                Empty(OnMembersAddedAsync(context, members, cancellationToken)),
            ActivityTypes.ConversationUpdate when context.Activity.MembersRemoved is { Count: > 0 } members =>
                Empty(OnMembersRemovedAsync(context, members, cancellationToken)),
            ActivityTypes.ConversationUpdate when context.Activity.ChannelData?.EventType is "channelDeleted" or "teamDeleted" =>
                Empty(OnChannelGoneAsync(context, cancellationToken)),
            _ => Task.FromResult<InvokeResponse>(new EmptyAnswer()),
        };

    public abstract Task<InvokeResponse> OnTurnErrorAsync(
        TurnContext context, string reference, CancellationToken cancellationToken);

    /// <summary>A person typed something or sent files.</summary>
    protected virtual Task OnMessageAsync(TurnContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A person changed what they had sent, or brought a deleted message back.</summary>
    protected virtual Task OnEditedAsync(TurnContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A person deleted what they had sent.</summary>
    protected virtual Task OnDeletedAsync(TurnContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>An old client clicked: the same as a card's action, but it can only be answered by a message.</summary>
    protected virtual Task OnSubmitAsync(TurnContext context, ActionData data, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Action.Execute, or a refresh.</summary>
    protected virtual Task<InvokeResponse> OnCardActionAsync(
        TurnContext context, ActionData data, CancellationToken cancellationToken) => NotImplemented();

    /// <summary>A dialog opens and asks for its card.</summary>
    protected virtual Task<InvokeResponse> OnDialogFetchAsync(
        TurnContext context, ActionData data, CancellationToken cancellationToken) => NotImplemented();

    /// <summary>A dialog's card was sent.</summary>
    protected virtual Task<InvokeResponse> OnDialogSubmitAsync(
        TurnContext context, ActionData data, CancellationToken cancellationToken) => NotImplemented();

    /// <summary>Somebody types in a choice set that searches.</summary>
    protected virtual Task<InvokeResponse> OnSearchAsync(
        TurnContext context, SearchQuery query, CancellationToken cancellationToken) => NotImplemented();

    /// <summary>The app was installed for a person, a chat or a team. Teams may say so more than once.</summary>
    protected virtual Task OnInstalledAsync(TurnContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The app was removed; from now on both directions are refused.</summary>
    protected virtual Task OnRemovedAsync(TurnContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Somebody, perhaps the bot itself, came into a conversation.</summary>
    protected virtual Task OnMembersAddedAsync(
        TurnContext context, IReadOnlyList<ChannelAccount> members, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Somebody, perhaps the bot itself, left a conversation.</summary>
    protected virtual Task OnMembersRemovedAsync(
        TurnContext context, IReadOnlyList<ChannelAccount> members, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A channel of a team, or a whole team, was deleted.</summary>
    protected virtual Task OnChannelGoneAsync(TurnContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>
    /// Somebody without an Entra object id spoke or clicked: another bot, or a guest outside any directory.
    /// </summary>
    protected virtual Task<InvokeResponse> OnStrangerAsync(TurnContext context, CancellationToken cancellationToken) =>
        Task.FromResult<InvokeResponse>(new EmptyAnswer());

    private Task MessageAsync(TurnContext context, CancellationToken cancellationToken) =>
        ActionData.Read(context.Activity.Value) is { } data
            ? OnSubmitAsync(context, data, cancellationToken)
            : OnMessageAsync(context, cancellationToken);

    private Task InstallationAsync(TurnContext context, CancellationToken cancellationToken) =>
        context.Activity.Action switch
        {
            "add" or "add-upgrade" => OnInstalledAsync(context, cancellationToken),
            "remove" => OnRemovedAsync(context, cancellationToken),
            _ => Task.CompletedTask,
        };

    private Task<InvokeResponse> InvokeAsync(TurnContext context, CancellationToken cancellationToken) =>
        context.Activity.Name switch
        {
            InvokeNames.CardAction => InvokeValue.TryCardAction(context.Activity, out var data, out var error)
                ? OnCardActionAsync(context, data, cancellationToken)
                : Task.FromResult<InvokeResponse>(error),
            InvokeNames.DialogFetch =>
                OnDialogFetchAsync(context, InvokeValue.Dialog(context.Activity), cancellationToken),
            InvokeNames.DialogSubmit =>
                OnDialogSubmitAsync(context, InvokeValue.Dialog(context.Activity), cancellationToken),
            InvokeNames.Search => OnSearchAsync(context, InvokeValue.Search(context.Activity), cancellationToken),
            _ => NotImplemented(),
        };

    private static async Task<InvokeResponse> Empty(Task work)
    {
        await work;
        return new EmptyAnswer();
    }

    private static Task<InvokeResponse> NotImplemented() =>
        Task.FromResult<InvokeResponse>(new NotImplementedAnswer());
}
