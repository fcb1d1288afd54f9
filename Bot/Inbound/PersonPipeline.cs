using Weerbaar.Jobs;
using Weerbaar.Outbound;
using Weerbaar.Storage;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Inbound;

/// <summary>A turn that is kept, and what is owed for it; null: nothing, or nothing that was kept.</summary>
internal sealed record KeptOutcome(PersonOutcome Outcome, OwedAnswer? Owed);

/// <summary>
/// A person's turn in their own chat: one read of their file, the handler, one write. What concerns a case goes through
/// the case's pipeline first; files are referenced before anything is said about them.
/// </summary>
internal sealed class PersonPipeline(
    PeopleStore people,
    Effects effects,
    BudgetStore budgets,
    CasePipeline cases,
    OwedAnswers owing)
{
    /// <summary>Somebody's phone that comes back online sends thirty messages at once, and each of them changes the same row.</summary>
    private const int Attempts = 60;

    /// <param name="activity">For a typed message its id, so that a repeated delivery does nothing; null for a click.</param>
    /// <param name="address">Whether what is said stands where it was asked, or in the person's own chat.</param>
    /// <returns>Null: it was handled before.</returns>
    public async Task<KeptOutcome?> RunAsync(
        Turn turn,
        string? activity,
        string operation,
        Func<PersonTurn, CancellationToken, ValueTask<PersonOutcome>> handle,
        Func<PersonOutcome, CancellationToken, ValueTask<PersonOutcome>> address,
        CancellationToken cancellationToken)
    {
        var key = KeyOf(turn, activity, operation);
        var announcing = activity is null ? null : owing.AnnounceAsync(turn.By.Id, key, cancellationToken);
        var paid = new HashSet<int>();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var read = await people.ReadAsync(turn.By.Id, cancellationToken);
            var isRepeat = activity is not null && read.HasHandled(activity);
            if (attempt == 0)
            {
                owing.Begin(read, isRepeat ? key : null);
            }

            if (isRepeat)
            {
                await EndAsync(announcing, cancellationToken);
                return null;
            }

            var file = Seen(activity is null ? read : read.Handling(activity), turn.Context);
            var outcome = await handle(new PersonTurn(file, turn), cancellationToken);
            if (!await effects.BeforeCaseAsync(outcome.Effects, turn, cancellationToken))
            {
                continue;
            }

            var isStep = activity is not null && outcome.Then is not null;
            var keepsMore = outcome is not { Then: null, Effects: [] };
            await (isStep
                ? owing.PutInterruptedAsync(turn, key, outcome.File.Language ?? turn.Language, cancellationToken) : Task.CompletedTask);
            outcome = await address(await FinishAsync(outcome, turn, operation, paid, cancellationToken), cancellationToken);
            var isHeld = activity is not null || keepsMore || PeopleStore.IsChanged(outcome.File);
            var held = isHeld ? owing.Of(outcome, turn) ?? (isStep ? owing.Nothing(turn) : null) : null;
            announcing ??= held is null ? null : owing.AnnounceAsync(turn.By.Id, key, cancellationToken);
            var announced = announcing is null ? null : await announcing;
            Written? written;
            try
            {
                written = await WriteAsync(read, outcome, turn, key, held, cancellationToken);
            }
            catch (StorageLimitException)
            {
                outcome = await RefuseTooMuchAsync(file, outcome, turn, cancellationToken);
                written = await WriteAsync(read, outcome, turn, key, owing.Of(outcome, turn), cancellationToken);
            }

            if (written is var (left, answer))
            {
                await Effects.CompleteAsync(left, cancellationToken);
                await (answer is null ? owing.EndAsync(announced, cancellationToken) : Task.CompletedTask);
                return new KeptOutcome(outcome, answer is null ? null : new OwedAnswer(answer, announced));
            }
        }

        throw new ContendedException();
    }

    /// <summary>Names what is owed: of the same message, however often it is delivered, the same; of each click its own.</summary>
    /// <param name="activity">Null for a click.</param>
    private static string KeyOf(Turn turn, string? activity, string operation) => Operation.Of(
        turn.By.Id.Value, turn.Context.Reference.ConversationId, activity ?? $"{turn.Context.ActivityId} {operation}");

    private async Task EndAsync(Task<OutboxMessage>? announcing, CancellationToken cancellationToken)
    {
        if (announcing is not null)
        {
            await owing.EndAsync(await announcing, cancellationToken);
        }
    }

    /// <summary>What their message says, and where they can be reached: the newest address counts.</summary>
    private static PersonFile Seen(PersonFile known, TurnContext context)
    {
        var file = context.MarkOf() is { } mark ? known.Marking(mark) : known;
        var chat = new ChatAddress(context.Reference.ServiceUrl, context.Reference.ConversationId, context.Reference.BotId);
        return !context.IsPersonal || file.Profile.Chat == chat
            ? file
            : file with { Profile = file.Profile with { Chat = chat, Mri = context.Person.Mri } };
    }

    private async Task<PersonOutcome> FinishAsync(
        PersonOutcome outcome, Turn turn, string operation, HashSet<int> paid, CancellationToken cancellationToken)
    {
        for (var count = 1; outcome.Then is { } step; count++)
        {
            var result = paid.Add(count) && await SpendAsync(step, turn, cancellationToken) is { } used
                ? new CaseResult(null, used)
                : await RunStepAsync(step, turn, operation, cancellationToken);
            outcome = step.Finish(result);
            operation = $"{operation}-{count}";
            if (!await effects.BeforeCaseAsync(outcome.Effects, turn, cancellationToken))
            {
                throw new ContendedException();
            }
        }

        return outcome;
    }

    /// <summary>Once a turn, however often it is taken again. Who looks as an officer has an officer's budget.</summary>
    private async Task<BudgetUsed?> SpendAsync(CaseStep step, Turn turn, CancellationToken cancellationToken) =>
        Expenses.Of(step.Command) is { } what
            ? await budgets.SpendAsync(turn.By.Id, what, 1, step.Command is SendReport { FoundBy: not null }, turn.Now, cancellationToken)
            : null;

    private async Task<CaseResult> RunStepAsync(CaseStep step, Turn turn, string operation, CancellationToken cancellationToken) =>
        step switch
        {
            { Open: { First: RaiseDanger raise } open } => await RaiseAlarmAsync(open, raise, turn, operation, cancellationToken),
            { Open: { } open } => await cases.OpenAsync(open, turn.Deciding, operation, cancellationToken),
            _ => await cases.RunAsync(step.Case, _ => new(step.Command), turn.Deciding, operation, cancellationToken),
        };

    /// <summary>
    /// After many in an hour an alarm goes into the first one's case, where it is counted, if that is open still and about the same person.
    /// </summary>
    private async Task<CaseResult> RaiseAlarmAsync(
        OpenCase open, RaiseDanger raise, Turn turn, string operation, CancellationToken cancellationToken)
    {
        if (await budgets.CountAlarmAsync(turn.By.Id, open.Id, turn.Now, cancellationToken) is { } first)
        {
            var counted =
                await cases.RunAsync(
                    first, _ => new(raise with { IsFurther = true, Of = open.Affected?.Id }), turn.Deciding, operation, cancellationToken);
            if (counted is { Refusal: null, Case: not null })
            {
                return counted;
            }
        }

        return await cases.OpenAsync(open, turn.Deciding, operation, cancellationToken);
    }

    /// <summary>What is too much for a person's rows is not kept, and they read so.</summary>
    private async Task<PersonOutcome> RefuseTooMuchAsync(
        PersonFile before, PersonOutcome outcome, Turn turn, CancellationToken cancellationToken)
    {
        await effects.UndoAsync(outcome.Effects, cancellationToken);
        var contacts = turn.Playbook.Organisation.Contacts;
        var text = Turns.Texts.In(before.Language ?? turn.Language)["TooMuch", contacts.Emergency, contacts.Crisis];
        return new PersonOutcome(before)
        {
            Answer = new MessageAnswer(text),
            Posts = outcome.Posts.Count > 0 ? [new TextMessage(text)] : [],
        };
    }

    /// <returns>Null: somebody else was first.</returns>
    private async Task<Written?> WriteAsync(
        PersonFile read, PersonOutcome outcome, Turn turn, string key, HeldAnswer? held, CancellationToken cancellationToken)
    {
        IReadOnlyList<IEffect> wanted = [new PersonFileChanged(), .. outcome.Effects];
        var left = await effects.BeforeCommitAsync(wanted, new EffectTurn(turn, read, outcome.File), cancellationToken);
        var answer = held is null || left is null ? null : await people.WriteAsync(outcome.File, key, held, cancellationToken);
        if (left is null || !(held is null ? await people.WriteAsync(outcome.File, cancellationToken) : answer is not null))
        {
            await effects.UndoAsync(wanted, cancellationToken);
            return null;
        }

        return new Written(left, answer);
    }

    /// <param name="Left">What is left of the turn's effects.</param>
    /// <param name="Answer">Null: nothing is owed for it.</param>
    private sealed record Written(IReadOnlyList<AfterCommit> Left, StoredAnswer? Answer);
}
