namespace Weerbaar.Cases;

/// <summary>
/// Where somebody in danger is and what they wrote goes to those who are alarmed, by their own click, and what they type after it until
/// the alarm ends (D2). What was shared stays: they may have read it.
/// </summary>
public sealed record ShareDanger(string? Where, string? Words) : CaseCommand
{
    public const int MostWhere = 200;
    private const int MostOfAll = 8_000;
    private const string Between = "\n\n";

    public override Permission Right => Permission.RaiseDanger;

    /// <summary>All of it can be read by those who were warned; of what is very long only the beginning.</summary>
    public static bool IsWhole(Case @case, string text) =>
        @case.Danger?.Shared?.Told is { } told && !Pieces(text).Except(Pieces(told)).Any();

    /// <summary>It goes on with what they chose to share before, and never begins it.</summary>
    public bool GoesOn { get; init; }

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.Danger is not { } danger)
        {
            return new NoDanger();
        }

        // Whoever comes to help may raise the alarm anew, and never says for them where they are or that others read along.
        var by = context.By.Id;
        if (by != @case.Informed.Id && (by != danger.RaisedBy?.Id || by != @case.Reporter.Id))
        {
            return new NotAllowed();
        }

        if (GoesOn && (danger.OverAt is not null || danger.Shared?.IsBy(by) is not true))
        {
            return Decision.Nothing;
        }

        var shared = new DangerShared(Cut(Where) ?? danger.Shared?.Where, Together(danger.Shared?.Told, Words));
        return danger.Shared is { } known && known.IsBy(by) && shared == new DangerShared(known.Where, known.Told)
            ? Decision.Nothing : shared;
    }

    private static string? Cut(string? text) => string.IsNullOrWhiteSpace(text) ? null : Excerpt.Of(text.Trim(), MostWhere);

    /// <summary>Each piece once, the newest last; where there is no room for all, the oldest go.</summary>
    private static string? Together(string? known, string? words)
    {
        var now = Pieces(words);
        var (left, kept) = (MostOfAll, new List<string>());
        foreach (var piece in Pieces(known).Except(now).Concat(now).Reverse())
        {
            if (piece.Length > left && kept.Count > 0)
            {
                break;
            }

            kept.Add(Excerpt.Of(piece, MostOfAll));
            left -= piece.Length;
        }

        return kept.Count == 0 ? null : string.Join(Between, kept.AsEnumerable().Reverse());
    }

    private static List<string> Pieces(string? text) =>
    [
        .. (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(),
    ];
}
