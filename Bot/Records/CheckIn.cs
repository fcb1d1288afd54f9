namespace Weerbaar.Records;

/// <summary>
/// What an employee answered about how they are (D29). Theirs: it stands in their own partition, is read for their own
/// cards only, and never becomes part of a case.
/// </summary>
/// <param name="Number">As the case counts its check-ins.</param>
/// <param name="Safety">1 (very unsafe) to 5 (very safe).</param>
/// <param name="Stress">1 (none) to 5 (very much).</param>
/// <param name="Revision">0 as it was answered; counts what they chose after that.</param>
internal sealed record CheckIn(CaseId Case, int Number, DateTimeOffset AnsweredAt, int Safety, int Stress, int Revision = 0)
{
    /// <summary>Characters of own words beside one answer.</summary>
    public const int MostWords = 60_000;

    /// <summary>What it does to their work: a code.</summary>
    public string? Work { get; init; }

    public bool WantsHelp { get; init; }

    /// <summary>Their own words, for themselves.</summary>
    public string? Words { get; init; }

    /// <summary>From whom they would like to hear, as a code; null: not asked, or not chosen yet.</summary>
    public string? Contact { get; init; }

    /// <summary>There is room for it in one row.</summary>
    public bool Fits() => (Words?.Length ?? 0) <= MostWords;

    /// <summary>With more of their own words; the first answer stands. Words that are there already are no more.</summary>
    public CheckIn With(string? words) =>
        string.IsNullOrWhiteSpace(words) || Words?.Contains(words.Trim(), StringComparison.Ordinal) is true
        ? this
        : this with { Words = Words is null ? words.Trim() : $"{Words}\n\n{words.Trim()}", Revision = Revision + 1 };
}
