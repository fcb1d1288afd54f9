namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// "They may read this": where somebody in danger is and what they typed so far goes to those who are alarmed (D2). Who may is
/// decided by the case, not by the card.
/// </summary>
internal sealed class ShareDangerAction(IdGenerator ids, CaseStore cases) : IPersonAction
{
    public const string Where = "where";

    public string Verb => IntakeVerbs.ShareDanger;

    public bool IsNeverRefused => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var view = ClickedDraft.View(turn, data, ids);
        if (DraftIds.CaseOf(data, DraftIds.Case) is not { } id)
        {
            return new PersonOutcome(turn.File);
        }

        var words = await FindWordsAsync(turn, id, data.Ids.GetValueOrDefault(DraftIds.Message), cancellationToken);
        return new PersonOutcome(turn.File) { Then = new Sharing(turn, id, data, words, view) };
    }

    /// <summary>
    /// What they told in the report of this case; what they typed since the alarm; and the message under whose answer they clicked.
    /// </summary>
    private async Task<Typed> FindWordsAsync(PersonTurn turn, CaseId id, string? message, CancellationToken cancellationToken)
    {
        if ((await cases.FindAsync(id, cancellationToken))?.Case.Danger is not { } danger)
        {
            return new Typed([], []);
        }

        var (file, by) = (turn.File, turn.Turn.By.Id);
        var draft = file.Draft is { } open && open.Id == id ? open : null;
        var added = await cases.ReadEventsAsync(id, danger.Version, cancellationToken).Where(happened => happened.Stamp.By?.Id == by)
            .Select(happened => happened.Event).OfType<ReportAdded>().Select(happened => happened.Text).ToListAsync(cancellationToken);
        var waiting = file.Waiting.Where(text => text.At >= danger.RaisedAt).ToList();
        return new Typed(
            [draft?.WholeDescription(), .. added, .. waiting.Select(text => text.Text),
                message is null ? null : file.Draft?.WordsOf(message)],
            [.. draft?.Messages() ?? [], .. waiting.Select(text => text.Message), message]);
    }

    private static DangerRoute? Asked(ActionData data) =>
        Enum.TryParse<DangerRoute>(data.Ids.GetValueOrDefault(DraftIds.Route), out var asked) ? asked : null;

    private static string Refused(PersonTurn turn, Refusal refusal, ActionData data) => data.Input(Where) is null
        ? RefusalText.Of(refusal, turn.Turn.Language)
        : RefusalText.OfWords(refusal, turn.Turn.Language);

    private sealed record Sharing(PersonTurn Turn, CaseId Case, ActionData Data, Typed Words, DraftView View)
        : CaseStep(Case, new ShareDanger(Data.Input(Where), Words.Joined))
    {
        public override PersonOutcome Finish(CaseResult result) => result is { Refusal: null, Case: { Danger: not null } @case }
            ? new PersonOutcome(
                Turn.File.SharedInAlarm(Case, Words.Messages))
            { Answer = new CardAnswer(AlertedCard.Of(View, @case, Asked(Data))) }
            : new PersonOutcome(Turn.File) { Answer = new MessageAnswer(Refused(Turn, result.Refusal ?? new NotAllowed(), Data)) };
    }

    private sealed record Typed(IReadOnlyList<string?> Texts, IReadOnlyList<string?> Messages)
    {
        public string Joined => string.Join("\n\n", Texts.Where(text => !string.IsNullOrEmpty(text)));
    }
}
