namespace Weerbaar.Cases;

/// <summary>
/// Where somebody in danger is and what they wrote goes to those who are alarmed, by their own click, and what they type after it until
/// the alarm ends (D2). What was shared stays: they may have read it.
/// </summary>
public sealed record ShareDanger(string? Where, string? Words) : CaseCommand
{
    public const int MostWhere = 200;
    private const int MostWords = 1_000;
    private const int MostOfAll = 2_000;
    private const string Between = "\n\n";

    public override Right Right => Right.RaiseDanger;

    /// <summary>It goes on with what they chose to share before, and never begins it.</summary>
    public bool GoesOn { get; init; }

    protected internal override Decision Decide(Case of, Deciding with)
    {
        if (of.Danger is not { } danger)
        {
            return new NoDanger();
        }

        if (GoesOn && (danger.OverAt is not null || danger.Shared is null))
        {
            return Decision.Nothing;
        }

        var shared = new DangerShared(Cut(Where) ?? danger.Shared?.Where, Together(danger.Shared?.Told, Words));
        return danger.Shared is { } known && shared == new DangerShared(known.Where, known.Told) ? Decision.Nothing : shared;
    }

    private static string? Cut(string? text) => string.IsNullOrWhiteSpace(text) ? null : Excerpt.Of(text.Trim(), MostWhere);

    /// <summary>Each piece once, the newest last; where there is no room for all, the oldest go.</summary>
    private static string? Together(string? known, string? words)
    {
        var now = Pieces(words);
        var (left, kept) = (MostOfAll, new List<string>());
        foreach (var piece in Pieces(known).Except(now).Concat(now).Reverse())
        {
            left -= piece.Length;
            if (left < 0)
            {
                break;
            }

            kept.Add(piece);
        }

        return kept.Count == 0 ? null : string.Join(Between, kept.AsEnumerable().Reverse());
    }

    private static List<string> Pieces(string? text) =>
    [
        .. (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(piece => Excerpt.Of(piece, MostWords)).Distinct(),
    ];
}
