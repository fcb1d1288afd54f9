namespace Weerbaar.Cases;

/// <summary>
/// A report that is withdrawn while its alarm goes on: the report ends at once, the case with the alarm. For a day after somebody
/// confirmed it or said that it is over, whoever was alerted can still call from their card (D2).
/// </summary>
internal static class WithdrawnCase
{
    private const string Chain = "withdrawn";

    private static readonly TimeSpan ToCall = TimeSpan.FromDays(1);

    public static IEnumerable<AgendaItem> EndOf(Case @case) => @case.Danger is { IsUnanswered: false } danger
        ? [new((danger.OverAt ?? danger.SeenAt)!.Value + ToCall, Chain, 1, new CaseWithdrawn(null))]
        : [];
}
