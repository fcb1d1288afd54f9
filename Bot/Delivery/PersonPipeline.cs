using Weerbaar.Cases;
using Weerbaar.Intake;
using Weerbaar.Monitoring;
using Weerbaar.Playbook;
using Weerbaar.Prevention;
using Weerbaar.Records;
using Weerbaar.Storage;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Delivery;

/// <summary>A turn that is kept, and what is owed for it; null: nothing, or nothing that was kept.</summary>
public sealed record KeptOutcome(PersonOutcome Outcome, Owed? Owed);

/// <summary>
/// A person's turn in their own chat: one read of their file, the handler, one write. What concerns a case goes through
/// the case's pipeline first; files are referenced before anything is said about them.
/// </summary>
public sealed class PersonPipeline(
    PeopleStore people,
    CheckInStore checkIns,
    TalkChanges talks,
    EvidenceStore evidence,
    RoutineStore routines,
    DueStore due,
    BudgetStore budgets,
    CasePipeline cases,
    WorkFeed work,
    Owing owing,
    WorkCalendar calendar)
{
    /// <summary>Somebody's phone that comes back online sends thirty messages at once, and each of them changes the same row.</summary>
    private const int Attempts = 60;

    private static readonly Texts Words = new("Turns");

    /// <summary>Later than all that happens at once, sooner than anybody asks.</summary>
    private static readonly TimeSpan LookedAfter = TimeSpan.FromMinutes(2);

    /// <summary>A file is tried for a day; until then a copy of it may still be made for a case that lists it.</summary>
    private static readonly TimeSpan UnlistedFor = TimeSpan.FromHours(25);

    /// <param name="activity">For a typed message its id, so that a repeated delivery does nothing; null for a click.</param>
    /// <param name="address">Whether what is said stands where it was asked, or in the person's own chat.</param>
    /// <returns>Null: it was handled before.</returns>
    public async Task<KeptOutcome?> RunAsync(
        Turn turn,
        string? activity,
        string operation,
        Func<PersonTurn, CancellationToken, ValueTask<PersonOutcome>> handle,
        Func<PersonOutcome, CancellationToken, ValueTask<PersonOutcome>> address,
        CancellationToken ct)
    {
        var key = Owing.KeyOf(turn, activity, operation);
        var announcing = activity is null ? null : owing.AnnounceAsync(turn.By.Id, key, ct);
        var paid = new HashSet<int>();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var read = await people.ReadAsync(turn.By.Id, ct);
            var isRepeat = activity is not null && read.HasHandled(activity);
            if (attempt == 0)
            {
                owing.Begin(read, isRepeat ? key : null);
            }

            if (isRepeat)
            {
                await EndAsync(announcing, ct);
                return null;
            }

            var file = Seen(activity is null ? read : read.Handling(activity), turn.Context);
            var outcome = await handle(new PersonTurn(file, turn), ct);
            if (outcome.Talk is { } change && !await talks.KeepAsync(change, ct))
            {
                continue;
            }

            var isStep = activity is not null && outcome.Then is not null;
            var keepsMore = outcome is not { Then: null, Talk: null, CheckIn: null, Routine: null, Files: [] };
            await (isStep ? owing.PutInterruptedAsync(turn, key, outcome.File.Language ?? turn.Language, ct) : Task.CompletedTask);
            outcome = await address(await FinishedAsync(outcome, turn, operation, paid, ct), ct);
            var isHeld = activity is not null || keepsMore || PeopleStore.IsChanged(outcome.File);
            var held = isHeld ? owing.Of(outcome, turn) ?? (isStep ? owing.Nothing(turn) : null) : null;
            announcing ??= held is null ? null : owing.AnnounceAsync(turn.By.Id, key, ct);
            var announced = announcing is null ? null : await announcing;
            bool isKept;
            StoredAnswer? answer;
            try
            {
                (isKept, answer) = await KeptAsync(read, outcome, turn, key, held, ct);
            }
            catch (StorageLimitException)
            {
                outcome = await TooMuchAsync(file, outcome, turn, ct);
                (isKept, answer) = await KeptAsync(read, outcome, turn, key, owing.Of(outcome, turn), ct);
            }

            if (isKept)
            {
                await (answer is null ? owing.EndAsync(announced, ct) : Task.CompletedTask);
                return new KeptOutcome(outcome, answer is null ? null : new Owed(answer, announced));
            }
        }

        throw new ContendedException();
    }

    private async Task EndAsync(Task<Announced>? announcing, CancellationToken ct)
    {
        if (announcing is not null)
        {
            await owing.EndAsync(await announcing, ct);
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

    private async Task<PersonOutcome> FinishedAsync(
        PersonOutcome outcome, Turn turn, string operation, HashSet<int> paid, CancellationToken ct)
    {
        await AnsweredAsync(outcome, turn, ct);
        for (var count = 1; outcome.Then is { } step; count++)
        {
            var result = paid.Add(count) && await PaidAsync(step, turn, ct) is { } used
                ? new CaseResult(null, used)
                : await DoneAsync(step, turn, operation, ct);
            outcome = step.Finish(result.Case, result.Refusal);
            operation = $"{operation}-{count}";
            await AnsweredAsync(outcome, turn, ct);
        }

        return outcome;
    }

    /// <summary>Once a turn, however often it is taken again. Who looks as an officer has an officer's budget.</summary>
    private async Task<BudgetUsed?> PaidAsync(CaseStep step, Turn turn, CancellationToken ct) =>
        Expenses.Of(step.Command) is { } what
            ? await budgets.SpendAsync(turn.By.Id, what, 1, step.Command is SendReport { FoundBy: not null }, turn.Now, ct)
            : null;

    private async Task<CaseResult> DoneAsync(CaseStep step, Turn turn, string operation, CancellationToken ct) => step switch
    {
        { Open: { First: RaiseDanger raise } open } => await AlarmedAsync(open, raise, turn, operation, ct),
        { Open: { } open } => await cases.OpenAsync(open, turn.Deciding, operation, ct),
        _ => await cases.RunAsync(step.Case, _ => new(step.Command), turn.Deciding, operation, ct),
    };

    /// <summary>After many in an hour an alarm goes into the first one's case, where it is counted, if that is open still and about the same person.</summary>
    private async Task<CaseResult> AlarmedAsync(OpenCase open, RaiseDanger raise, Turn turn, string operation, CancellationToken ct)
    {
        if (await budgets.AlarmAsync(turn.By.Id, open.Id, turn.Now, ct) is { } first)
        {
            var counted = await cases.RunAsync(first, _ => new(raise with { IsFurther = true, Of = open.Affected?.Id }), turn.Deciding, operation, ct);
            if (counted is { Refusal: null, Case: not null })
            {
                return counted;
            }
        }

        return await cases.OpenAsync(open, turn.Deciding, operation, ct);
    }

    /// <summary>Before the case learns of it, so that whoever shows the case finds the answer.</summary>
    private Task AnsweredAsync(PersonOutcome outcome, Turn turn, CancellationToken ct) =>
        outcome.CheckIn is { } answer ? checkIns.KeepAsync(turn.By.Id, answer, ct) : Task.CompletedTask;

    /// <summary>What is too much for a person's rows is not kept, and they read so.</summary>
    private async Task<PersonOutcome> TooMuchAsync(PersonFile before, PersonOutcome outcome, Turn turn, CancellationToken ct)
    {
        await ErasedAsync(outcome.Files.Select(file => (file.Case, file.Id)), ct);
        var contacts = turn.Playbook.Organisation.Contacts;
        var text = Words.In(before.Language ?? turn.Language)["TooMuch", contacts.Emergency, contacts.Crisis];
        return new PersonOutcome(before)
        {
            Answer = new MessageAnswer(text),
            Posts = outcome.Posts.Count > 0 ? [new TextMessage(text)] : [],
        };
    }

    private async Task<(bool IsKept, StoredAnswer? Answer)> KeptAsync(
        PersonFile read, PersonOutcome outcome, Turn turn, string key, HeldAnswer? held, CancellationToken ct)
    {
        await due.PutAsync(turn.Now + LookedAfter, Promised(outcome, turn.By.Id), ct);
        await due.PutAsync(turn.Now + UnlistedFor, Unlisted(outcome, turn.By.Id), ct);
        await PreventionDueAsync(read, outcome, turn, ct);
        var fetches = await Task.WhenAll(
            outcome.Files.Select(file => work.AnnounceAsync(new WorkItem(WorkKind.Fetch, file.Case, file.Id, turn.By.Id), ct)));
        foreach (var file in outcome.Files)
        {
            await evidence.ReceiveAsync(file, ct);
        }

        if (outcome.File.Draft is { } draft && read.Draft?.Id != draft.Id)
        {
            var announce = DraftDue.Next(draft, turn.Playbook, calendar);
            await due.MoveAsync(null, announce, new WorkItem(WorkKind.Draft, draft.Id, Person: turn.By.Id), ct);
        }

        var isRoutineKept = await RoutineKeptAsync(outcome.Routine, turn, ct);
        var answer = held is null || !isRoutineKept ? null : await people.WriteAsync(outcome.File, key, held, ct);
        if (!isRoutineKept || !(held is null ? await people.WriteAsync(outcome.File, ct) : answer is not null))
        {
            // The turn is taken again, with new ids for its files.
            await ErasedAsync(outcome.Files.Select(file => (file.Case, file.Id)), ct);
            return (false, null);
        }

        Array.ForEach(fetches, work.Begin);
        if (outcome.Begins is { } next)
        {
            work.Begin(await work.AnnounceAsync(next, ct));
        }

        await ErasedAsync(outcome.Erased, ct);
        return (true, answer);
    }

    /// <summary>When somebody gets their next small thing; and invitations, never in quiet hours (D33).</summary>
    private async Task PreventionDueAsync(PersonFile read, PersonOutcome outcome, Turn turn, CancellationToken ct)
    {
        if (outcome.File.Profile.Prevention is { Wanted: true } wanted && wanted != read.Profile.Prevention)
        {
            await due.PutAsync(
                PreventionSchedule.Next(wanted, turn.Now, calendar), [WorkItem.OfPerson(WorkKind.Tip, turn.By.Id)], ct);
        }

        await due.PutAsync(
            calendar.AfterQuiet(turn.Now), [.. outcome.Invited.Select(invited => WorkItem.OfPerson(WorkKind.Invite, invited))], ct);
    }

    /// <summary>Its next moment stands before it does, so that it is never without one.</summary>
    private async Task<bool> RoutineKeptAsync(Routine? routine, Turn turn, CancellationToken ct)
    {
        if (routine is null)
        {
            return true;
        }

        await due.PutAsync(
            RoutineSchedule.Next(routine, turn.Playbook, turn.Calendar), [WorkItem.OfRoutine(routine.Id)], ct);
        return await routines.WriteAsync(routine, ct) is not null;
    }

    /// <summary>What must come about although this process dies and its messages are lost.</summary>
    private static List<WorkItem> Promised(PersonOutcome outcome, PersonId person) =>
    [
        .. outcome.Files.Select(file => new WorkItem(WorkKind.Fetch, file.Case, file.Id, person)),
        .. outcome.Erased.Select(file => new WorkItem(WorkKind.Erase, file.Of, file.Id, person)),
    ];

    /// <summary>Who dies here has kept files that nothing lists: they go (D4).</summary>
    private static List<WorkItem> Unlisted(PersonOutcome outcome, PersonId person) =>
        [.. outcome.Files.Select(file => new WorkItem(WorkKind.Erase, file.Case, file.Id, person))];

    private async Task ErasedAsync(IEnumerable<(CaseId Of, string Id)> files, CancellationToken ct)
    {
        foreach (var (of, id) in files)
        {
            await evidence.EraseAsync(of, id, ct);
        }
    }
}
