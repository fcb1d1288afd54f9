namespace Weerbaar.Teams;

/// <summary>
/// The port to whatever the bot does: it is called for every activity whose sender and tenant were checked. The token ends when Teams no
/// longer waits (12 s), not when the client hangs up.
/// </summary>
internal interface IBot
{
    /// <summary>A person typed something or sent files.</summary>
    Task OnMessageAsync(TurnContext context, CancellationToken cancellationToken);

    /// <summary>A person changed what they had sent, or brought a deleted message back.</summary>
    Task OnEditedAsync(TurnContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A person deleted what they had sent.</summary>
    Task OnDeletedAsync(TurnContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An old client clicked: the same as a card's action, but it can only be answered by a message.</summary>
    Task OnSubmitAsync(TurnContext context, ActionData data, CancellationToken cancellationToken);

    /// <summary>Action.Execute, or a refresh.</summary>
    Task<InvokeResponse> OnCardActionAsync(TurnContext context, ActionData data, CancellationToken cancellationToken);

    /// <summary>A dialog opens and asks for its card.</summary>
    Task<InvokeResponse> OnDialogFetchAsync(TurnContext context, ActionData data, CancellationToken cancellationToken);

    /// <summary>A dialog's card was sent.</summary>
    Task<InvokeResponse> OnDialogSubmitAsync(TurnContext context, ActionData data, CancellationToken cancellationToken);

    /// <summary>The app was installed for a person, a chat or a team. Teams may say so more than once.</summary>
    Task OnInstalledAsync(TurnContext context, CancellationToken cancellationToken);

    /// <summary>The app was removed; from now on both directions are refused.</summary>
    Task OnRemovedAsync(TurnContext context, CancellationToken cancellationToken);

    /// <summary>Somebody, perhaps the bot itself, came into a conversation or left it; or a channel or a whole team was deleted.</summary>
    Task OnMembersChangedAsync(TurnContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Somebody without an Entra object id spoke or clicked: another bot, or a guest outside any directory.
    /// </summary>
    Task<InvokeResponse> OnStrangerAsync(TurnContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Answers an activity whose turn failed: tells the person, with the reference under which the log has it. For what
    /// is no invoke the bot posts that itself, and the answer is not used.
    /// </summary>
    Task<InvokeResponse> OnTurnErrorAsync(TurnContext context, string reference, CancellationToken cancellationToken);
}
