using System.Collections.Concurrent;

namespace Weerbaar.Tests.Teams;

/// <summary>A bot that keeps what it was handed and answers what a test says.</summary>
internal sealed class RecordingBot : IBot
{
    public ConcurrentQueue<(string Kind, TurnContext Context, ActionData? Data)> Turns { get; } = [];

    public Func<TurnContext, CancellationToken, Task<InvokeResponse>> Answer { get; set; } =
        (_, _) => Task.FromResult<InvokeResponse>(new EmptyAnswer());

    public Func<string, InvokeResponse> Apology { get; set; } = reference => new MessageAnswer(reference);

    public Task<InvokeResponse> OnTurnErrorAsync(
        TurnContext context, string reference, CancellationToken cancellationToken) =>
        Task.FromResult(Apology(reference));

    public Task OnMessageAsync(TurnContext context, CancellationToken cancellationToken) =>
        TakeAsync("message", context, null, cancellationToken);

    public Task OnSubmitAsync(TurnContext context, ActionData data, CancellationToken cancellationToken) =>
        TakeAsync("submit", context, data, cancellationToken);

    public Task<InvokeResponse> OnCardActionAsync(
        TurnContext context, ActionData data, CancellationToken cancellationToken) =>
        TakeAsync("action", context, data, cancellationToken);

    public Task<InvokeResponse> OnDialogFetchAsync(
        TurnContext context, ActionData data, CancellationToken cancellationToken) =>
        TakeAsync("fetch", context, data, cancellationToken);

    public Task<InvokeResponse> OnDialogSubmitAsync(
        TurnContext context, ActionData data, CancellationToken cancellationToken) =>
        TakeAsync("sent", context, data, cancellationToken);

    public Task OnInstalledAsync(TurnContext context, CancellationToken cancellationToken) =>
        TakeAsync("installed", context, null, cancellationToken);

    public Task OnRemovedAsync(TurnContext context, CancellationToken cancellationToken) =>
        TakeAsync("removed", context, null, cancellationToken);

    public Task OnMembersChangedAsync(TurnContext context, CancellationToken cancellationToken) =>
        TakeAsync("members", context, null, cancellationToken);

    public Task<InvokeResponse> OnStrangerAsync(
        TurnContext context, CancellationToken cancellationToken) =>
        TakeAsync("stranger", context, null, cancellationToken);

    private Task<InvokeResponse> TakeAsync(
        string kind, TurnContext context, ActionData? data, CancellationToken cancellationToken)
    {
        Turns.Enqueue((kind, context, data));
        return Answer(context, cancellationToken);
    }
}
