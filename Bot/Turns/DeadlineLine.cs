namespace Weerbaar.Turns;

/// <summary>A legal deadline that a card tells of, and its day (D21).</summary>
internal sealed record DeadlineLine(string Id, DateOnly On)
{
    public static IReadOnlyList<DeadlineLine> Of(Case of, CardContext with) => of is { IsOpen: true, IsWithdrawn: false }
        ? [.. LegalDeadlines.Of(of, with.Playbook, with.Calendar).Select(each => new DeadlineLine(each.Rule.Id, each.On))]
        : [];
}
