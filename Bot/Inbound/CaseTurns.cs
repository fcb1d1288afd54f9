using Weerbaar.Directories;
using Weerbaar.Outbound;

namespace Weerbaar.Inbound;

/// <summary>
/// Clicks, dialogs and forms on a case: who it is and what they may comes from the token, the directory and the case. First
/// access, then the look, then the use case.
/// </summary>
internal sealed class CaseTurns(
    UseCases useCases,
    CasePipeline pipeline,
    PersonTurns people,
    CaseStore cases,
    AccessLogStore looks,
    BudgetStore budgets,
    ActorResolver identities,
    Notifier audiences,
    RecipientResolver mailbox,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    ILogger<CaseTurns> logger)
{
    /// <summary>One click: the answer is the card as it is now, or why not.</summary>
    public async Task<InvokeResponse> ClickAsync(TurnContext context, ActionData data, CancellationToken cancellationToken)
    {
        if (useCases.OnCase<ICaseClick>(data.Verb) is not { } useCase)
        {
            return new ErrorAnswer("NotSupported", "Unknown verb.");
        }

        var turn = await IdentifyAsync(context, useCase, cancellationToken);
        var operation = Operation.Of(context.Person.Id, data);
        var result = await pipeline.EnterAsync(
            CaseOf(data), useCase, @case => new(useCase.Command(@case, turn, data)), turn.Deciding, operation, cancellationToken);
        if (result.Refusal is { } refusal)
        {
            return new MessageAnswer(Refused(turn, result.Case, data, refusal).Text);
        }

        // A repeat is accepted from who may no longer do it: they read that it was done, and no card.
        return Access.May(turn.Actor, result.Case!, useCase.Needs)
            && await FindCardAsync(result.Case!, turn, data.Ids.GetValueOrDefault(CaseIds.Card), cancellationToken) is { } card
                ? new CardAnswer(card.Draw(CardLanguage(turn)))
                : new MessageAnswer(Turns.Texts.In(turn.Language)["Done"]);
    }

    /// <summary>A dialog opens, if the case's access allows it.</summary>
    public async Task<InvokeResponse> OpenAsync(TurnContext context, ActionData data, CancellationToken cancellationToken)
    {
        if (useCases.OnCase<ICaseDialog>(data.Verb) is not { } useCase)
        {
            return new NotImplementedAnswer();
        }

        var turn = await IdentifyAsync(context, useCase, cancellationToken);
        var @case = (await cases.FindAsync(CaseOf(data), cancellationToken))?.Case;
        if (@case is null || !Access.May(turn.Actor, @case, useCase.Needs))
        {
            return Refused(turn, @case, data, new NotAllowed());
        }

        if (await SpendDialogAsync(useCase, turn, cancellationToken) is { } used)
        {
            return Refused(turn, @case, data, used);
        }

        return await ShowAsync(useCase, new DialogTurn(@case, turn, data), cancellationToken) is { } shown
            ? shown
            : Refused(turn, @case, data, new NotAllowed());
    }

    /// <summary>A dialog was sent: it closes, or is shown again with what was typed and why it was not accepted.</summary>
    public async Task<InvokeResponse> SubmitAsync(TurnContext context, ActionData data, CancellationToken cancellationToken)
    {
        if (useCases.OnCase<ICaseForm>(data.Verb) is not { } useCase)
        {
            return await OpenAsync(context, data, cancellationToken);
        }

        var (turn, isPaid) = (await IdentifyAsync(context, useCase, cancellationToken), false);
        var result = await pipeline.EnterAsync(
            CaseOf(data),
            useCase,
            async @case => await SpendAsync(
                await useCase.BuildCommandAsync(
                    new DialogTurn(await ReadForAsync(useCase, @case, cancellationToken), turn, data), cancellationToken)),
            turn.Deciding,
            Operation.Of(context.Person.Id, data),
            cancellationToken);
        if (result.Refusal is not { } refusal)
        {
            return new DialogClosed();
        }

        if (refusal is CaseEnded && useCase.WhenEnded(data) is { } own)
        {
            return await people.ClickAsync(context, own, cancellationToken);
        }

        var said = Refused(turn, result.Case, data, refusal);
        return result.Case is { } @case
            && await ShowAsync(useCase, new DialogTurn(@case, turn, data, said.Text), cancellationToken) is { } again
                ? again : Unkept(said, data, turn);

        // Once, however often others are first.
        async ValueTask<CaseCommand> SpendAsync(CaseCommand command)
        {
            if (!isPaid && Expenses.Of(command) is { } what
                && await budgets.SpendAsync(turn.By.Id, what, 1, turn.Actor.IsOfficer, turn.Now, cancellationToken) is { } used)
            {
                return new NotAccepted(command, used);
            }

            isPaid = true;
            return command;
        }
    }

    /// <summary>Who may not see the form again reads that their words are in no case.</summary>
    private static DialogMessage Unkept(DialogMessage said, ActionData data, Turn turn) =>
        data.Inputs.Values.Any(typed => typed.Trim().Any(char.IsWhiteSpace))
            ? new($"{said.Text} {Turns.Texts.In(turn.Language)["NotKept"]}") : said;

    /// <summary>
    /// The one way in which a dialog is shown, also again: to whom the case's access allows it, and after the look is recorded.
    /// </summary>
    /// <returns>Null: they may not, and nothing of it ran.</returns>
    private async Task<DialogAnswer?> ShowAsync(ICaseDialog useCase, DialogTurn dialog, CancellationToken cancellationToken)
    {
        if (!Access.May(dialog.Turn.Actor, dialog.Of, useCase.Needs)
            || await ReadForAsync(useCase, dialog.Of, cancellationToken) is not { } whole
            || !Access.May(dialog.Turn.Actor, whole, useCase.Needs))
        {
            return null;
        }

        if (useCase.ShowsContent)
        {
            await looks.SaveAsync(
                dialog.Of.Id, new AccessLogEntry(dialog.Turn.Now, dialog.Turn.By, useCase.LookedAt(whole)), cancellationToken);
        }

        return await useCase.ShowAsync(dialog with { Of = whole }, cancellationToken);
    }

    /// <summary>To ask for help in danger costs nothing.</summary>
    private Task<BudgetUsed?> SpendDialogAsync(ICaseDialog useCase, Turn turn, CancellationToken cancellationToken) =>
        useCase.Needs is Permission.RaiseDanger or Permission.SeeDanger
            ? Task.FromResult<BudgetUsed?>(null)
            : budgets.SpendAsync(turn.By.Id, Expense.Dialog, 1, turn.Actor.IsOfficer, turn.Now, cancellationToken);

    /// <summary>The case with its words, where they are read.</summary>
    private async Task<Case> ReadForAsync(ICaseDialog useCase, Case @case, CancellationToken cancellationToken) =>
        useCase.ReadsWords ? await cases.ReadWholeAsync(@case.Id, cancellationToken) ?? @case : @case;

    /// <summary>A refusal for want of rights is none while the directory is silent: then it is "try again".</summary>
    private DialogMessage Refused(Turn turn, Case? @case, ActionData data, Refusal refusal)
    {
        logger.Refused(@case?.Number.Value ?? "", data.Verb, refusal.Code);
        return refusal is NotAllowed && turn.Actor.GroupsUnknown
            ? throw new DirectoryUnavailableException(new DirectoryFault("GroupsUnknown", true))
            : new DialogMessage(RefusalText.Of(refusal, turn.Language));
    }

    /// <summary>
    /// Who goes to help, and who confirms it, is not kept from it by a directory that is away (D2): an earlier answer will do.
    /// </summary>
    private async Task<Turn> IdentifyAsync(TurnContext context, ICaseUseCase useCase, CancellationToken cancellationToken)
    {
        var actor = identities.ResolveActorAsync(context, useCase.Needs is Permission.SeeDanger, cancellationToken);
        var language = identities.ResolveLanguageAsync(context, cancellationToken);
        return new Turn(await actor, await language, playbook, calendar, context);
    }

    /// <summary>A channel's card is shown in that channel alone, whatever channel it was clicked in.</summary>
    private async Task<LiveCard?> FindCardAsync(Case @case, Turn turn, string? audience, CancellationToken cancellationToken)
    {
        var card = CardFor(@case, turn, audience);
        if (card is not { To: Recipient.InChannel })
        {
            return card;
        }

        var stands = await mailbox.FindAsync(card.To, @case, cancellationToken);
        return stands.Where?.Channel.ConversationId != turn.Context.Reference.Channel.ConversationId ? null
            : stands.HasOutsiders ? card.RedactedVariant ?? card
            : card;
    }

    /// <summary>The card of the place where the click was: the channel's, the chat's, or the person's own.</summary>
    private LiveCard? CardFor(Case @case, Turn turn, string? audience) => audiences.CardsOf(@case)
        .Where(card => card.To switch
        {
            Recipient.InChannel => turn.Context.IsChannel,
            Recipient.InChat chat => chat.Id == turn.Context.Reference.ConversationId,
            Recipient.OnePerson person => turn.Context.IsPersonal && person.Id == turn.By.Id,
            _ => false,
        })
        .OrderByDescending(card => card.Audience == audience)
        .FirstOrDefault();

    private Language CardLanguage(Turn turn) =>
        turn.Context.IsPersonal ? turn.Language : playbook.Organisation.DefaultLanguage;

    /// <summary>An id that is none of ours leads to no case; it never reaches a key.</summary>
    private static CaseId CaseOf(ActionData data) =>
        data.Ids.GetValueOrDefault(CaseIds.Case) is var id && IdGenerator.IsOne(id)
            ? new CaseId(id)
            : new CaseId("none");
}
