namespace Weerbaar.Records;

/// <summary>What somebody has done in an hour.</summary>
/// <param name="Hour">The hour that it counts, by the world's clock.</param>
/// <param name="Spent">How much of what, by name.</param>
internal sealed record Spending(DateTimeOffset Hour, IReadOnlyDictionary<string, long> Spent)
{
    /// <summary>The first case that danger opened in this hour.</summary>
    public CaseId? Alarm { get; init; }

    public long Of(Expense what) => Spent.GetValueOrDefault(what.ToString());

    public Spending With(Expense what, long amount) =>
        this with { Spent = new Dictionary<string, long>(Spent) { [what.ToString()] = Of(what) + amount } };
}
