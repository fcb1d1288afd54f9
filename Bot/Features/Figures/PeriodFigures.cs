namespace Weerbaar.Features.Figures;

/// <summary>How often something was, as it may be shown.</summary>
internal sealed record NamedCount(LocalText Name, Count Count);

/// <summary>How long something took.</summary>
/// <param name="Hours">The median; null where it is not shown (<see cref="SuppressedMedian"/>).</param>
internal sealed record Duration(Count Cases, double? Hours);

/// <summary>
/// The figures about a period as anybody may see them: protected here and nowhere else, so that card, workbook and list cannot
/// differ (D32). How many had another kind or platform, or none that is known, is never shown, whatever their number: then what is
/// shown of the others does not add up to anything known.
/// </summary>
internal sealed record PeriodFigures(Period Period)
{
    public Count Reports { get; private init; }

    /// <summary>
    /// The reports of each month in it; of a month those of the year that it ends. Only months that there are figures about.
    /// </summary>
    public IReadOnlyList<(Period Month, Count Reports)> Months { get; init; } = [];

    /// <summary>Those from five on, most first. A report can have several.</summary>
    public IReadOnlyList<NamedCount> Kinds { get; private init; } = [];

    /// <summary>For each question that is counted, as the platform, its choices from five on, most first.</summary>
    public IReadOnlyList<(Question Question, IReadOnlyList<NamedCount> Choices)> Answers { get; private init; } = [];

    public Duration ToContact { get; private init; } = new(default, null);

    public Duration ToDecision { get; private init; } = new(default, null);

    /// <summary>Its cases are those that were closed in the period.</summary>
    public Duration ToClosing { get; private init; } = new(default, null);

    /// <summary>How many of the closed cases were reported to the police.</summary>
    public Count Police { get; private init; }

    public Count TakedownsAsked { get; private init; }

    public Count TakedownsDone { get; private init; }

    public Count CheckInsAsked { get; private init; }

    public Count CheckInsAnswered { get; private init; }

    /// <summary>
    /// How safe employees feel, for each of the last four quarters that were over when the period was, and in which ten or more
    /// answered (D29).
    /// </summary>
    public IReadOnlyList<SafetyMedian> Safety { get; init; } = [];

    /// <param name="period">Which.</param>
    /// <param name="ofMonth">The tally of each of its months.</param>
    /// <param name="playbook">Names the kinds and choices.</param>
    public static PeriodFigures Of(Period period, Func<Period, MonthTally> ofMonth, OrganisationPlaybook playbook)
    {
        var months = period.Months.ToDictionary(month => month, ofMonth);
        return new PeriodFigures(period)
        {
            Reports = Over(tally => tally.Reports),
            Kinds = Listed(playbook.Kinds.Where(kind => kind.Id != playbook.Phrases.Unclear)
                .Select(kind => new NamedCount(kind.Name, Over(tally => tally.Kinds.GetValueOrDefault(kind.Id))))),
            Answers =
            [
                .. playbook.Steps.SelectMany(step => step.Questions).Where(question => question.Counted)
                    .Select(question => (question, Listed(
                    question.Choices.Select(choice => new NamedCount(
                        choice.Name, Over(tally => tally.Choices.GetValueOrDefault(Choice(question, choice)))))))),
            ],
            ToContact = Took(tally => tally.Contact),
            ToDecision = Took(tally => tally.Decision),
            ToClosing = Took(tally => tally.Closing),
            Police = Over(tally => tally.Police),
            TakedownsAsked = Over(tally => tally.TakedownsAsked),
            TakedownsDone = Over(tally => tally.TakedownsDone),
            CheckInsAsked = Over(tally => tally.CheckInsAsked),
            CheckInsAnswered = Over(tally => tally.CheckInsAnswered),
        };

        Count Over(Func<MonthTally, int> counted) => SuppressedSum.Over(period, month => counted(months[month])).Shown;

        Duration Took(Func<MonthTally, IReadOnlyList<int>> hours)
        {
            var timed = SuppressedMedian.Over(period, month => hours(months[month]));
            return new Duration(timed.Cases.Shown, timed.Median);
        }
    }

    internal static string Choice(Question question, Playbook.Choice choice) => $"{question.Id}:{choice.Id}";

    private static IReadOnlyList<NamedCount> Listed(IEnumerable<NamedCount> all) =>
        [.. all.Where(one => !one.Count.IsFew).OrderByDescending(one => one.Count.AtLeast)];
}
