using Weerbaar.Inbound.Messages;
using Weerbaar.Jobs;
using Weerbaar.Outbound;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Inbound;

/// <summary>
/// A person's message or click: through the pipeline, then the replies are posted. They stand in the person's own chat, wherever
/// the click was, unless the card of the verb is meant for a channel.
/// </summary>
internal sealed class PersonTurns(
    UseCases useCases,
    PersonPipeline pipeline,
    ActorResolver identities,
    PersonAccess access,
    OwnChat ownChat,
    PeopleStore people,
    OwedAnswers owing,
    Answering answering,
    BudgetStore budgets,
    TypedBudget typedBudget,
    TypedWords typedWords,
    Effects effects,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    DeliveryOptions options,
    TimeProvider timeProvider)
{
    /// <summary>So much of the time that a person waits is left for saying so.</summary>
    private static readonly TimeSpan Spare = TimeSpan.FromMilliseconds(500);

    private static readonly ActionData Nothing = new("", new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>What nobody clicked: a message, an installation.</summary>
    public async Task<InvokeResponse> RunAsync(TurnContext context, string verb, string? activity, CancellationToken cancellationToken)
    {
        var operation = Operation.Of(context.Person.Id, context.Reference.ConversationId, activity ?? context.ActivityId ?? "");
        var (action, data) = (useCases.Person(verb)!, Nothing with { Verb = verb });
        return await typedBudget.SpendAsync(context, cancellationToken) is { } tooMuch
            ? await RunActionAsync(context, action, data, activity, operation, cancellationToken, refused: tooMuch)
            : await SpendFilesAsync(context, cancellationToken) is { } used
            ? await RunActionAsync(context.WithoutFiles(), action, data, activity, operation, cancellationToken, used)
            : await RunActionAsync(context, action, data, activity, operation, cancellationToken);
    }

    /// <summary>What stands in a channel is not taken; a message that was changed brings the files again that it brought before.</summary>
    private async Task<BudgetUsed?> SpendFilesAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var by = new PersonId(context.Person.Id);
        var isTaken = context is { IsPersonal: true, Files.Count: > 0 }
            && (context.Kind is not TurnKind.Edit
            || !(await people.ReadAsync(by, cancellationToken)).KnowsFilesOf(context.Incoming.Id ?? ""));
        return isTaken ? await budgets.SpendAsync(by, Expense.File, context.Files.Count, false, context.Now, cancellationToken) : null;
    }

    public async Task<InvokeResponse> ClickAsync(TurnContext context, ActionData data, CancellationToken cancellationToken)
    {
        var action = useCases.Person(data.Verb)!;
        var refused = action.IsNeverRefused ? null : await typedBudget.SpendAsync(context, data, cancellationToken);
        return await RunActionAsync(context, action, data, null, OperationOf(context, action, data), cancellationToken, refused: refused);
    }

    /// <summary>
    /// The same button of the same drawing again is a repeat. But what is of danger counts each time it is pressed, also on a card that is
    /// old or is drawn the same again: the case itself knows what it was told already, and danger may have come back (D2). Where Teams
    /// heard nothing and sends it anew under another id, those who were warned hear of it once more, not once less.
    /// </summary>
    private static string OperationOf(TurnContext context, IPersonAction action, ActionData data) =>
        action.IsNeverRefused && context.ActivityId is { Length: > 0 } activity
            ? Operation.Of(context.Person.Id, context.Reference.ConversationId, $"{activity} {data.Verb}")
            : Operation.Of(context.Person.Id, data);

    /// <summary>Words in fields, that want an answer beside what the button does.</summary>
    /// <returns>The answer on its way. It is kept: what the button does need not wait for it.</returns>
    public async Task<Task> HearAsync(TurnContext context, ActionData typed, CancellationToken cancellationToken)
    {
        var posting = Task.CompletedTask;
        var (action, message) = (useCases.Person(typed.Verb)!, $"{context.ActivityId}-{typed.Verb}");
        await RunActionAsync(
            context, action, typed, message, Operation.Of(context.Person.Id, typed), cancellationToken, beside: answer => posting = answer);
        return posting;
    }

    /// <param name="used">Files came along that are not taken: the words beside them are read as ever, since they may be of danger.</param>
    /// <param name="refused">Nothing of it is taken.</param>
    /// <param name="beside">Takes the answer that is on its way; null: it is waited for.</param>
    private async Task<InvokeResponse> RunActionAsync(
        TurnContext context, IPersonAction action, ActionData data, string? activity, string operation, CancellationToken cancellationToken,
        BudgetUsed? used = null,
        BudgetUsed? refused = null, Action<Task>? beside = null)
    {
        var actor = new Actor(new Person(new PersonId(context.Person.Id), context.Person.Name ?? ""));
        var turn = new Turn(actor, playbook.Organisation.DefaultLanguage, playbook, calendar, context);
        if (await pipeline.RunAsync(turn, activity, operation, Spoken, Addressed, cancellationToken) is not var (outcome, owed))
        {
            return new EmptyAnswer();
        }

        identities.Forget(turn.By.Id);
        var posting = owed is null
            ? answering.PostUnheldAsync(turn.By.Id, owing.Of(outcome, turn), cancellationToken) : answering.PostAsync(owed);
        beside?.Invoke(posting);
        await (beside is not null ? Task.CompletedTask : owed is null ? posting : WaitAsync(context, posting));
        await effects.AfterAnswerAsync(outcome.Effects, turn, cancellationToken);
        return outcome is { Answer: EmptyAnswer, Posts.Count: > 0 } && context.IsInvoke
            ? new MessageAnswer(Turns.Texts.In(await identities.ResolveLanguageAsync(outcome.File, context, cancellationToken))["Below"])
            : outcome.Answer;

        // The file has just been read: only who has no language yet is looked up.
        async ValueTask<PersonOutcome> Spoken(PersonTurn own, CancellationToken stop)
        {
            var language = await identities.ResolveLanguageAsync(own.File, context, stop);
            var file = activity is null ? own.File.Unasked() : own.File;
            if (refused is not null)
            {
                return await RefuseAsync(new PersonTurn(file, own.Turn with { Language = language }), refused, stop);
            }

            var fields = new LookedAtFields(data.Inputs);
            var outcome = used is null || context.Incoming is { AllWords.Length: > 0 } or { Unreadable.Count: > 0 }
                ? await EnterAsync(new PersonTurn(file, own.Turn with { Language = language }), action, data with { Inputs = fields }, stop)
                : new PersonOutcome(file);
            outcome = fields.AreLeft ? outcome.And(after => LeftOut(after, context, language)) : outcome;
            return used is null ? outcome
                : outcome.And(after => new PersonOutcome(after) { Posts = [new TextMessage(RefusalText.Of(used, language))] });
        }

        async ValueTask<PersonOutcome> Addressed(PersonOutcome said, CancellationToken stop) =>
            context.IsPersonal ? said
            : action.Verb == PersonVerbs.ChannelMessage ? await CheckReachAsync(said, context, stop)
            : action.IsForChannels ? said
            : await AnswerInPrivateAsync(said, context, stop);
    }

    /// <summary>First access, each time the turn is taken; then the use case.</summary>
    private async ValueTask<PersonOutcome> EnterAsync(
        PersonTurn turn, IPersonAction action, ActionData data, CancellationToken cancellationToken)
    {
        var needs = action.Needs(data);
        if (await access.AdmitAsync(turn, needs, data, cancellationToken) is { } admitted)
        {
            return await action.HandleAsync(admitted, data, cancellationToken);
        }

        var said = access.Refusal(needs, turn.Turn.Language);
        return new PersonOutcome(turn.File)
        {
            Answer = turn.Turn.Context.Kind is TurnKind.DialogFetch or TurnKind.DialogSubmit
                ? new DialogMessage(said) : new MessageAnswer(said),
        };
    }

    /// <summary>Nothing is kept, and they read so; a sign of danger is asked about all the same (D2).</summary>
    private async Task<PersonOutcome> RefuseAsync(PersonTurn turn, BudgetUsed used, CancellationToken cancellationToken)
    {
        var text = RefusalText.Of(used, turn.Turn.Language);
        if (turn.Turn.Context.IsInvoke)
        {
            return new PersonOutcome(turn.File) { Answer = new MessageAnswer(text) };
        }

        var said =
            Nothing with { Inputs = new Dictionary<string, string> { ["text"] = turn.Turn.Context.Incoming.AllWords }, Told = ["text"] };
        var answered = typedWords.Hear(said, aboutOthers: false) is { } heard
            ? await typedWords.HandleAsync(turn, heard, cancellationToken) : new PersonOutcome(turn.File);
        return answered.And(file => new PersonOutcome(file) { Posts = [new TextMessage(text)] });
    }

    /// <summary>What was typed in a field that its button does not take: in private, wherever the card stands.</summary>
    private static PersonOutcome LeftOut(PersonFile file, TurnContext context, Language language)
    {
        MessageActivity[] told = [new TextMessage(Turns.Texts.In(language)["FieldLeft"])];
        return new PersonOutcome(file) { Posts = context.IsPersonal ? told : [], Privately = context.IsPersonal ? [] : told };
    }

    /// <summary>
    /// Who has no chat in which they can be answered reads there how to get one, and whom to call: the same whatever they said, and none of
    /// it (D2, D37).
    /// </summary>
    private async Task<PersonOutcome> CheckReachAsync(PersonOutcome outcome, TurnContext context, CancellationToken cancellationToken)
    {
        if (outcome is { Privately: [] } or { Posts: [] } || await ownChat.FindAsync(outcome.File.Id, cancellationToken) is not null)
        {
            return outcome;
        }

        var (words, contacts) = (Turns.Texts.In(await identities.ResolveLanguageAsync(outcome.File, context, cancellationToken)),
            playbook.Organisation.Contacts);
        var said = string.Join(
            ' ', words["NoOwnChat.Typed"], words["NotNow.Danger", contacts.Emergency], words["NotNow.Crisis", contacts.Crisis]);
        return outcome with { Posts = [new TextMessage(said)] };
    }

    /// <summary>The others read no more than that; a dialog opens on the screen of who clicked alone.</summary>
    private async Task<PersonOutcome> AnswerInPrivateAsync(PersonOutcome outcome, TurnContext context, CancellationToken cancellationToken)
    {
        var words = Turns.Texts.In(await identities.ResolveLanguageAsync(outcome.File, context, cancellationToken));
        var isReached = await ownChat.FindAsync(outcome.File.Id, cancellationToken) is not null;
        return outcome with
        {
            Answer = outcome.Answer is DialogAnswer or DialogMessage or DialogClosed ? outcome.Answer
                : context.IsInvoke ? new MessageAnswer(words[isReached ? "Privately" : "NoOwnChat"])
                : new EmptyAnswer(),
            Posts = [],
            Privately = [.. Said(outcome.Answer), .. outcome.Posts, .. outcome.Privately],
        };
    }

    private static MessageActivity[] Said(InvokeResponse answer) => answer switch
    {
        CardAnswer shown => [new CardMessage(shown.Card, shown.Card.FallbackText ?? "")],
        MessageAnswer said => [new TextMessage(said.Text)],
        _ => [],
    };

    /// <summary>
    /// All is kept by now: who waits for a slow connector is not told to try again, for the answer comes. It is posted on after
    /// the turn.
    /// </summary>
    public async Task WaitAsync(TurnContext context, Task posting)
    {
        var left = options.AnswerWithin - Spare - (timeProvider.GetUtcNow() - context.Now);
        if (left > TimeSpan.Zero)
        {
            await posting.IsDoneWithinAsync(left, timeProvider);
        }
    }
}
