namespace Weerbaar.Turns;

/// <summary>A legal deadline that a card tells of, and its day (D21).</summary>
internal sealed record DeadlineLine(string Id, DateOnly On)
{
    public static IReadOnlyList<DeadlineLine> Of(Case @case, CardContext context) => @case is { IsOpen: true, IsWithdrawn: false }
        ? [.. LegalDeadlines.Of(@case, context.Playbook, context.Calendar).Select(each => new DeadlineLine(each.Rule.Id, each.On))]
        : [];
}
