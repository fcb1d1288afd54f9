namespace Weerbaar.Features.OwnCase;

/// <summary>
/// How an open case stands, for the employee or the reporter who asks: who has it, and what comes next by when (D6, D48).
/// </summary>
internal static class CaseStanding
{
    public static IEnumerable<CardElement?> Of(Case @case, Turn turn)
    {
        var words = Texts.In(turn.Language);
        return @case.Informed.Id == turn.By.Id
            ? new OwnCaseCard(OwnCaseView.Of(@case, turn.Cards), turn.Cards, turn.Language).Standing(Next(@case, turn, words))
            : [Layout.Paragraph(words[ReporterView.Of(@case, turn.Cards).TakenUp ? "Reporter.TakenUp" : "Reporter.Sent"])];
    }

    /// <summary>The next moment at which the bot goes after it, unless somebody acts before; one that is past promises nothing.</summary>
    private static string? Next(Case @case, Turn turn, Wording words) => Agenda.OfOrganisation(@case, turn.Playbook, turn.Calendar)
        .Where(item => item.DueAt > turn.Now)
        .OrderBy(item => item.DueAt)
        .Select(item => KeyOf(item.Chain) is { } key ? words[key, turn.Time(item.DueAt)] : null)
        .FirstOrDefault(sentence => sentence is not null);

    private static string? KeyOf(string chain) => chain switch
    {
        Agenda.Unclaimed => "Next.Unclaimed",
        Agenda.Idle or Agenda.IdleStill => "Next.Idle",
        _ when chain.StartsWith(Agenda.Decision, StringComparison.Ordinal) => "Next.Decision",
        _ => null,
    };
}
