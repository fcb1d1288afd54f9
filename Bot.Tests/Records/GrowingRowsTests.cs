using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Cases;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Records;

/// <summary>
/// What grows with use grows in rows, not in a row: looks, lists, moments that are due, answers that are owed; and words have an end.
/// </summary>
public sealed class GrowingRowsTests : IAsyncLifetime
{
    private const int Many = 150;

    private static readonly PersonId Sanne = new("0c9c3a6e-5f6b-4f2e-9a63-0d8a3c5d7e11");
    private static readonly DateTimeOffset Now = TestCases.Monday;

    private readonly TemporaryFolder _folder = new();
    private EmbeddedStorage _storage = null!;

    public ValueTask InitializeAsync()
    {
        _storage = EmbeddedStorage.Open(_folder.Path, shared: false, TimeProvider.System);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>While Teams is away more may be owed than goes in one batch: what somebody throws away goes all the same.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D4_A_draft_goes_with_all_answers_that_may_quote_it_however_many_are_owed(bool isAnswered)
    {
        var (people, answers) = (new PeopleStore(_storage.Rows), new AnswerStore(_storage.Rows));
        var draft = new Draft { Id = new CaseId("testcase"), Number = CaseNumber.Next(), StartedAt = Now, ChangedAt = Now };
        Assert.True(await people.WriteAsync((await people.ReadAsync(Sanne, default)).With(draft), default));
        var owed = new HeldAnswer(new ChatAddress("s", "c", "b"), "personal", Now, Now, [new HeldPost("{}")]);
        foreach (var number in Enumerable.Range(0, Many))
        {
            await answers.PutAsync(Sanne, $"k{number:D4}", owed, default);
        }

        var file = await people.ReadAsync(Sanne, default);
        Assert.Equal(Many, file.Owed.Count);
        var key = $"k{Many - 1:D4}";
        Assert.True(
            isAnswered
                ? await people.WriteAsync(file.WithoutDraft(), key, owed, default) is not null
                    : await people.WriteAsync(file.WithoutDraft(), default));

        file = await people.ReadAsync(Sanne, default);
        Assert.Null(file.Draft);
        Assert.Equal(isAnswered ? [key] : [], file.Owed.Select(each => each.Key));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('"')]
    [InlineData('\u0639')]
    [InlineData('\u0001')]
    public void D29_However_often_words_are_added_to_a_check_in_its_row_can_be_written(char sign)
    {
        var own = new CheckIn(new CaseId("testcase"), 1, Now, 3, 3);
        var number = 0;
        for (var more = own; more.Fits() && number < 1_000; more = own.With($"{number++} {new string(sign, 2_000)}"))
        {
            own = more;
            BatchChecks.Check([new RowChange.Put(new RowKey($"person-{Sanne}", "checkin-testcase-0001"), RecordsJson.Write(own))]);
        }

        Assert.InRange(number, 20, 40);
    }

    [Fact]
    public async Task Of_looks_lists_and_moments_each_is_a_small_row_of_its_own()
    {
        var (ids, index) = (new IdGenerator(), new IndexStore(_storage.Rows));
        var (looks, due) = (new AccessLogStore(_storage.Rows, ids), new DueStore(_storage.Rows));
        var by = new Person(Sanne, string.Concat(Enumerable.Repeat("\u0639", 100)));
        var @case = new CaseBuilder(TestCases.Employee, TestCases.Employee.Person, Now, TestCases.Report()).Case;
        foreach (var number in Enumerable.Range(0, Many))
        {
            var other = @case with { Id = new CaseId(ids.NewId()), OpenedAt = Now.AddMinutes(number) };
            await looks.SaveAsync(@case.Id, new AccessLogEntry(Now, by, $"evidence:{ids.NewId()}"), default);
            await index.BeginAsync(other, default);
            await index.AddAsync(CaseIndex.Officers, other, default);
            await index.AddAsync(CaseIndex.WaitingFor(Sanne), other, default);
            await due.PutAsync(Now.AddMinutes(number), [new WorkItem(WorkKind.Fetch, other.Id, ids.NewId(), Sanne)], default);
        }

        var longest = 0;
        await foreach (var partition in _storage.Rows.ReadPartitionsAsync("", "~", default))
        {
            longest =
                await _storage.Rows.ReadRangeAsync(partition, "", "~", default).Select(row => row.Body.Length).Append(longest).MaxAsync();
        }

        Assert.InRange(longest, 100, 2_000);
        Assert.Equal(Many, (await looks.ReadAsync(@case.Id, default)).Count);
        Assert.Equal(Many, await index.ReadListAsync(CaseIndex.WaitingFor(Sanne), null, 100, default).CountAsync());
    }
}
