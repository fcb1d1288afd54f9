using Weerbaar.Inbound.Messages;
using Weerbaar.Jobs;
using Weerbaar.Outbound;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Inbound;

/// <summary>
/// Hands every activity to the use case that its verb names, within the time that a person waits. What takes longer, or
/// fails, is answered by what is known of it, what to do and the number to call (<see cref="NotNow"/>).
/// </summary>
internal sealed class Dispatcher(
    UseCases useCases,
    CaseTurns caseTurns,
    PersonTurns personTurns,
    TypedWords typedWords,
    NotNow notNow,
    ChannelGuard guard,
    ConnectorClient connector,
    OwnChat ownChat,
    ActorResolver identities,
    OrganisationPlaybook playbook,
    DeliveryOptions options,
    IdGenerator ids,
    TimeProvider timeProvider,
    ILogger<Dispatcher> logger) : IBot
{
    /// <summary>A turn that took as long as it may has a little time left.</summary>
    private static readonly TimeSpan ToldWithin = TimeSpan.FromSeconds(1);

    /// <summary>So that what stands first in the chat is the answer to what was typed, where the chat answers as usual.</summary>
    private static readonly TimeSpan FirstWithin = TimeSpan.FromMilliseconds(300);

    public Task<InvokeResponse> OnTurnErrorAsync(TurnContext context, string reference, CancellationToken cancellationToken) =>
        ApologiseAsync(context, language => notNow.Failed(context, reference, language), cancellationToken);

    /// <summary>
    /// A guest outside any directory is told whom to turn to; another bot (28:…) gets nothing, or they would talk for ever.
    /// </summary>
    public async Task<InvokeResponse> OnStrangerAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var isBot = context.IsFromBot;
        if (!context.IsInvoke && (isBot || !context.IsPersonal))
        {
            return new EmptyAnswer();
        }

        // Who clicks gets an answer wherever the card stands: they alone see it.
        var language = ActorResolver.Parse(context.ClientLocale) ?? playbook.Organisation.DefaultLanguage;
        return context.IsInvoke && context.Kind is not (TurnKind.CardAction or TurnKind.DialogFetch or TurnKind.DialogSubmit)
            ? new NotImplementedAnswer()
            : await TellAsync(context, Turns.Texts.In(language)["Stranger", playbook.Organisation.Contacts.Emergency], cancellationToken);
    }

    public Task OnMessageAsync(TurnContext context, CancellationToken cancellationToken) => RunWithinTimeAsync(
        context,
        ct => personTurns.RunAsync(
            context, context.IsPersonal ? PersonVerbs.Message : PersonVerbs.ChannelMessage, context.ActivityId, ct),
        cancellationToken);

    public Task OnEditedAsync(TurnContext context, CancellationToken cancellationToken) => RunWithinTimeAsync(
        context,
        ct => personTurns.RunAsync(
            context, context.IsPersonal ? PersonVerbs.Edited : PersonVerbs.ChannelMessage, context.ChangeId, ct),
        cancellationToken);

    public Task OnDeletedAsync(TurnContext context, CancellationToken cancellationToken) => RunWithinTimeAsync(
        context,
        ct => personTurns.RunAsync(
            context, context.IsPersonal ? PersonVerbs.Deleted : PersonVerbs.ChannelMessage, context.ChangeId, ct),
        cancellationToken);

    public Task OnInstalledAsync(TurnContext context, CancellationToken cancellationToken) =>
        context.IsPersonal && context.Sender is not null
            ? RunWithinTimeAsync(context, ct => personTurns.RunAsync(context, PersonVerbs.Installed, null, ct), cancellationToken)
            : Task.CompletedTask;

    public Task OnMembersChangedAsync(TurnContext context, CancellationToken cancellationToken) =>
        LookAtMembersAsync(context, cancellationToken);

    public Task OnRemovedAsync(TurnContext context, CancellationToken cancellationToken) => LookAtMembersAsync(context, cancellationToken);

    public Task<InvokeResponse> OnCardActionAsync(
        TurnContext context, ActionData data, CancellationToken cancellationToken) =>
        ShapeAsync(
            context,
            AnswerShape.ShapeClickAsync,
            data.IsTooLong
                ? RefuseTooLongAsync(context, cancellationToken)
                    : RunWithinTimeAsync(context, ct => ClickAsync(context, data, ct), cancellationToken));

    public Task<InvokeResponse> OnDialogFetchAsync(
        TurnContext context, ActionData data, CancellationToken cancellationToken) =>
        ShapeAsync(
            context,
            AnswerShape.ShapeOpeningAsync,
            data.IsTooLong ? RefuseTooLongAsync(context, cancellationToken) : RunWithinTimeAsync(
                context,
                ct => HearFirstAsync(
                    context, data, useCases.IsPersonAction(data.Verb) ? personTurns.ClickAsync : caseTurns.OpenAsync, ct),
                cancellationToken));

    public Task<InvokeResponse> OnDialogSubmitAsync(
        TurnContext context, ActionData data, CancellationToken cancellationToken) =>
        ShapeAsync(
            context,
            AnswerShape.ShapeSendingAsync,
            data.IsTooLong ? RefuseTooLongAsync(context, cancellationToken) : RunWithinTimeAsync(
                context,
                ct => HearFirstAsync(
                    context, data, useCases.IsPersonAction(data.Verb) ? personTurns.ClickAsync : caseTurns.SubmitAsync, ct),
                cancellationToken));

    /// <summary>
    /// An old client cannot be answered in place. What it clicked is somebody's message, perhaps everybody's: nothing is written over
    /// it. A living card follows by reconcile, the only one that knows which message it is; anything else comes as a new message,
    /// in the own chat of who clicked.
    /// </summary>
    public async Task OnSubmitAsync(TurnContext context, ActionData data, CancellationToken cancellationToken)
    {
        var answer = data.IsTooLong
            ? await RefuseTooLongAsync(context, cancellationToken)
            : await RunWithinTimeAsync(context, ct => ClickAsync(context, data, ct), cancellationToken);
        var words = Turns.Texts.In(await LanguageOr(context));
        MessageActivity? said = answer switch
        {
            EmptyAnswer => null,
            CardAnswer card when useCases.IsPersonAction(data.Verb) => Message(card.Card),
            CardAnswer => new TextMessage(words["Done"]),
            MessageAnswer text => new TextMessage(text.Text),
            DialogMessage text => new TextMessage(text.Text),
            _ => new TextMessage(words["OldButton"]),
        };
        if (said is not null && await FindChatAsync(context, cancellationToken) is { } own)
        {
            await connector.SendAsync(own, said, cancellationToken);
        }
    }

    private async Task<ConversationReference?> FindChatAsync(TurnContext context, CancellationToken cancellationToken) =>
        context.IsPersonal ? context.Reference : await ownChat.FindAsync(new Cases.PersonId(context.Person.Id), cancellationToken);

    private async Task<InvokeResponse> ShapeAsync(
        TurnContext context,
        Func<InvokeResponse, Func<string, Task<string>>, ValueTask<InvokeResponse>> shape,
        Task<InvokeResponse> answering) =>
        await shape(await answering, async key => Turns.Texts.In(await LanguageOr(context))[key]);

    /// <summary>In a team: somebody who does not belong in an officers' channel may have come, or the channel may be gone.</summary>
    private Task LookAtMembersAsync(TurnContext context, CancellationToken cancellationToken) =>
        context.IsPersonal ? Task.CompletedTask : guard.LookAsync(cancellationToken);

    private Task<InvokeResponse> ClickAsync(TurnContext context, ActionData data, CancellationToken cancellationToken) =>
        HearFirstAsync(
            context, data, useCases.IsPersonAction(data.Verb) ? personTurns.ClickAsync : caseTurns.ClickAsync, cancellationToken);

    /// <summary>
    /// Whatever a button does: what was typed with it is read first, for it may be that somebody is in danger (D2, D43). The answer to that
    /// holds up nothing: the button may be the alarm's, and a chat may be slow.
    /// </summary>
    private async Task<InvokeResponse> HearFirstAsync(
        TurnContext context, ActionData data, Func<TurnContext, ActionData, CancellationToken, Task<InvokeResponse>> turn,
        CancellationToken cancellationToken)
    {
        if (typedWords.Hear(data, useCases.IsAboutOthers(data.Verb)) is not { } heard)
        {
            return await turn(context, data, cancellationToken);
        }

        var posting = await personTurns.HearAsync(context, heard, cancellationToken);
        await posting.IsDoneWithinAsync(FirstWithin, timeProvider);
        var answer = await turn(context, data, cancellationToken);
        await personTurns.WaitAsync(context, posting);
        return answer;
    }

    private async Task<InvokeResponse> RunWithinTimeAsync(
        TurnContext context, Func<CancellationToken, Task<InvokeResponse>> turn, CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(context.IsInvoke ? options.AnswerWithin : options.MessageWithin, timeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        try
        {
            return await turn(both.Token).WaitAsync(both.Token);
        }
        catch (NewerRecordException)
        {
            return await ApologiseAsync(context, language => notNow.Newer(context, language), cancellationToken);
        }
        catch (Exception error) when (error is OperationCanceledException or ContendedException
            or Directories.DirectoryUnavailableException or Azure.RequestFailedException)
        {
            var reference = ids.NewId()[..8];
            logger.TurnBusy(reference, error.GetType().Name);
            return await ApologiseAsync(context, language => notNow.Busy(context, reference, language), cancellationToken);
        }
    }

    /// <summary>Before anything reads it.</summary>
    private async Task<InvokeResponse> RefuseTooLongAsync(TurnContext context, CancellationToken cancellationToken) => await TellAsync(
        context, RefusalText.Of(new Cases.TextTooLong("", ActionData.MostTyped), await LanguageOr(context)), cancellationToken);

    /// <summary>What was typed is given back, to be sent again: in a dialog in its fields, else in the own chat of who typed it.</summary>
    private async Task<InvokeResponse> ApologiseAsync(TurnContext context, Func<Language, string> text, CancellationToken cancellationToken)
    {
        var language = await LanguageOr(context);
        var line = text(language);
        if (context.IsInvoke)
        {
            return context is { Kind: TurnKind.DialogSubmit, Clicked: { IsTooLong: false } typed }
                ? RecoveredInputDialog.Show(typed, line, language)
                : await TellAsync(context, line, cancellationToken);
        }

        if (!context.IsPersonal && !context.IsMessage && context.Kind is not (TurnKind.Edit or TurnKind.Deletion))
        {
            return new EmptyAnswer();
        }

        var words = context.Incoming.AllWords;
        MessageActivity said = words.Length > 0 ? Quoted.Of(line, words, language) : new TextMessage(line);
        return context.IsPersonal
            ? await TellAsync(context, said)
            : await PostWithinAsync(TellPrivatelyAsync(context, said, new TextMessage(line), language));
    }

    /// <summary>The others read no more than that there is an answer. Teams knows the chat; the store may be what hangs.</summary>
    /// <param name="unreached">Said in the channel to who has no chat: without their words.</param>
    private async Task TellPrivatelyAsync(TurnContext context, MessageActivity said, MessageActivity unreached, Language language)
    {
        var own = await connector.CreatePersonalAsync(context.Person.Id, CancellationToken.None) as SendOutcome.Created;
        if (own is not null)
        {
            await connector.SendAsync(own.Conversation, said, CancellationToken.None);
        }

        if (context.IsMessage)
        {
            await connector.SendAsync(
                context.Reference, own is null ? unreached : new TextMessage(Turns.Texts.In(language)["Privately"]),
                CancellationToken.None);
        }
    }

    /// <summary>The store may be what hangs: then the client's language will do.</summary>
    private async Task<Language> LanguageOr(TurnContext context)
    {
        using var brief = new CancellationTokenSource(TimeSpan.FromMilliseconds(200), timeProvider);
        try
        {
            return await identities.ResolveLanguageAsync(context, brief.Token).WaitAsync(brief.Token);
        }
        catch (Exception)
        {
            return ActorResolver.Parse(context.ClientLocale) ?? playbook.Organisation.DefaultLanguage;
        }
    }

    private async Task<InvokeResponse> TellAsync(TurnContext context, string text, CancellationToken cancellationToken)
    {
        return context switch
        {
            { Kind: TurnKind.CardAction } => new MessageAnswer(text),
            { IsInvoke: true } => new DialogMessage(text),
            _ => await TellAsync(context, new TextMessage(text)),
        };
    }

    private Task<InvokeResponse> TellAsync(TurnContext context, MessageActivity said) =>
        PostWithinAsync(connector.SendAsync(context.Reference, said, CancellationToken.None));

    /// <summary>Many who are told so at once wait for their place in the chat: it is posted on after the turn.</summary>
    private async Task<InvokeResponse> PostWithinAsync(Task posting)
    {
        await posting.IsDoneWithinAsync(ToldWithin, timeProvider);
        return new EmptyAnswer();
    }

    private static CardMessage Message(AdaptiveCard card) => new(card, card.FallbackText ?? "");
}
