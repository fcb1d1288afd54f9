using Weerbaar.Features.Figures;
using Weerbaar.Tests.Storage;
using Weerbaar.Tests.Teams;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Figures;

/// <summary>Figures that were published stand (D32); of how people feel only ten and more are told (D29).</summary>
public sealed class StatisticsPublisherTests : StoreTests
{
    private static readonly Period March = Period.OfMonth(2026, 3);
    private static readonly Period Quarter = March.Quarter;

    private FigureStore Store => new(Storage.Rows);

    private StatisticsPublisher Book => NewBook(new ManualClock(new DateTimeOffset(2026, 4, 2, 9, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("2026-04")]
    [InlineData("2026-q2")]
    [InlineData("2026")]
    [InlineData("2031")]
    public async Task D32_There_are_no_figures_about_a_period_that_runs_or_is_still_to_come(string id)
    {
        await ReportedAsync(March, 20);
        Assert.Equal(FigureState.NotOver, (await Book.GetAsync(Period.Parse(id)!, default)).State);
    }

    [Fact]
    public async Task A_month_that_just_ended_settles_first()
    {
        await ReportedAsync(March, 20);
        var settled = Book.SettledAt(March);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 6, 0, 0, TimeSpan.FromHours(2)), settled);
        var early = NewBook(new ManualClock(settled.AddSeconds(-1)));
        Assert.Equal(FigureState.NotOver, (await early.GetAsync(March, default)).State);
        Assert.Equal("2026-02", early.Newest.Id);
        Assert.Equal(FigureState.Found, (await NewBook(new ManualClock(settled)).GetAsync(March, default)).State);
        Assert.Equal("2026-03", Book.Newest.Id);
    }

    [Fact]
    public async Task Before_the_first_month_there_is_nothing_and_after_it_an_empty_month_is_few()
    {
        await ReportedAsync(Period.OfMonth(2026, 1), 7);
        Assert.Equal(FigureState.TooEarly, (await Book.GetAsync(Period.OfMonth(2025, 12), default)).State);
        await Book.GetAsync(Period.OfMonth(2026, 1), default);
        Assert.True((await Book.GetAsync(Period.OfMonth(2026, 2), default)).Figures!.Reports.IsFew);
    }

    [Theory]
    [InlineData(9, 10)]
    [InlineData(10, 9)]
    public async Task D32_A_table_that_was_published_does_not_change_when_a_case_comes_or_is_erased(int first, int then)
    {
        await ReportedAsync(March, first);
        var published = await Book.GetAsync(March, default);
        await ReportedAsync(March, then);
        if (then < first)
        {
            await Store.ForgetAsync(IdOf(first), March.Id, default);
        }

        var again = await Book.GetAsync(March, default);
        Assert.Equal(published.Figures!.Reports, again.Figures!.Reports);
        Assert.Equal((await Book.GetAsync(Quarter, default)).Figures!.Reports, again.Figures!.Reports);
    }

    [Fact]
    public async Task D37_A_case_that_is_erased_before_its_month_is_published_is_not_counted()
    {
        await ReportedAsync(March, 10);
        await Store.ForgetAsync(IdOf(10), March.Id, default);
        Assert.Equal(5, (await Book.GetAsync(March, default)).Figures!.Reports.AtLeast);
    }

    [Fact]
    public async Task D37_Once_a_quarter_is_published_nothing_is_kept_case_by_case()
    {
        await ReportedAsync(March, 6);
        await Book.GetAsync(Quarter, default);
        Assert.Empty(await Store.ReadFactsAsync(March.Id, default).ToListAsync());
        Assert.Equal(5, (await Book.GetAsync(Quarter, default)).Figures!.Reports.AtLeast);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public async Task D29_How_safe_people_feel_is_told_of_ten_or_more(int people, bool told)
    {
        await FeltAsync(people);
        var safety = (await Book.GetAsync(Quarter, default)).Figures!.Safety;
        Assert.Equal(told ? [new SafetyMedian(Quarter, 2)] : [], safety);
    }

    [Fact]
    public async Task D29_A_month_tells_of_the_quarters_that_were_over_with_it()
    {
        await FeltAsync(30);
        Assert.Equal([Quarter], (await Book.GetAsync(March, default)).Figures!.Safety.Select(of => of.Quarter));
    }

    [Fact]
    public async Task D29_Ten_answers_of_nine_people_are_not_told()
    {
        await FeltAsync(9);
        await FeltAsync(1, case2: 2);
        Assert.Empty((await Book.GetAsync(Quarter, default)).Figures!.Safety);
    }

    private StatisticsPublisher NewBook(TimeProvider timeProvider) => new(
        Store, new SafetyScores(Store, new CaseStore(Storage.Rows), new CheckInStore(Storage.Rows), Rules), Rules, timeProvider);

    private static CaseId IdOf(int number) => new($"case{number:D4}");

    private async Task ReportedAsync(Period month, int cases)
    {
        for (var number = 1; number <= cases; number++)
        {
            await Store.SaveAsync(IdOf(number), new MonthFacts(month.Id) { Reported = true, Kinds = ["threat"] }, default);
        }
    }

    /// <summary>Each of them answered twice in March: five, and later two.</summary>
    private async Task FeltAsync(int people, int case2 = 1)
    {
        var cases = new CaseStore(Storage.Rows);
        for (var number = 1; number <= people; number++)
        {
            var employee = new Person(new PersonId($"00000000-0000-0000-0001-{number:D12}"), $"Person {number}");
            var caseId = new CaseId($"case{number:D4}{case2}");
            var at = new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);
            var opened = new RecordedEvent(
                new Stamp(1, at, employee), new CaseOpened(caseId, CaseNumber.Next(), employee, employee, false));
            await cases.CommitAsync(null, CaseProjection.All([opened]), [opened], "o1", default);
            await Store.SaveAsync(caseId, new MonthFacts(March.Id) { CheckInsAnswered = 2 }, default);
            var own = new CheckInStore(Storage.Rows);
            await own.SaveAsync(employee.Id, new CheckIn(caseId, 1, at, 5, 1), default);
            await own.SaveAsync(employee.Id, new CheckIn(caseId, 2, at.AddDays(3), 2, 1), default);
        }
    }
}
