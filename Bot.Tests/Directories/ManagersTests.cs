namespace Weerbaar.Tests.Directories;

public sealed class ManagersTests : IAsyncLifetime
{
    private DirectoryFixture _fixture = null!;

    public async ValueTask InitializeAsync() => _fixture = await DirectoryFixture.StartAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Managers_come_nearest_first_in_one_call()
    {
        Chain(new Entry("", ""), new Entry("", ""), new Entry("", ""));

        Assert.Equal(["p2", "p3"], await Managers());
        Assert.Single(_fixture.Graph.Calls);
    }

    [Fact]
    public async Task No_manager_is_an_empty_list()
    {
        Chain(new Entry("", ""));

        Assert.Empty(await Managers());
    }

    [Fact]
    public async Task Somebody_unknown_has_no_managers_and_is_not_taken_for_somebody_without_one()
    {
        Assert.Empty(await Managers());
        Assert.Null(await _fixture.Directory.FindAsync(Entry.IdOf(1), default));

        Chain(new Entry("", ""), new Entry("", ""));
        _fixture.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(["p2"], await Managers());
    }

    [Fact]
    public async Task A_disabled_manager_is_skipped_to_the_next()
    {
        Chain(new Entry("", ""), new Entry("", "") { Enabled = false }, new Entry("", ""));

        Assert.Equal(["p3"], await Managers());
    }

    [Fact]
    public async Task A_guest_is_no_manager()
    {
        Chain(new Entry("", ""), new Entry("", "") { Guest = true }, new Entry("", ""));

        Assert.Equal(["p3"], await Managers());
    }

    [Fact]
    public async Task A_cycle_is_cut_and_never_holds_the_person()
    {
        Chain(new Entry("", ""), new Entry("", ""), new Entry("", "") { Manager = Entry.IdOf(1) });

        Assert.Equal(["p2", "p3"], await Managers());
    }

    [Fact]
    public async Task A_cycle_further_up_is_cut()
    {
        Chain(new Entry("", ""), new Entry("", ""), new Entry("", "") { Manager = Entry.IdOf(2) });

        Assert.Equal(["p2", "p3"], await Managers());
    }

    [Fact]
    public async Task Ones_own_manager_is_nobody()
    {
        Chain(new Entry("", "") { Manager = Entry.IdOf(1) });

        Assert.Empty(await Managers());
    }

    [Fact]
    public async Task Five_levels_are_climbed_and_no_more()
    {
        Chain([.. Enumerable.Range(0, 8).Select(_ => new Entry("", ""))]);

        Assert.Equal(["p2", "p3", "p4", "p5", "p6"], await Managers());
    }

    [Fact]
    public async Task Whom_Graph_tells_only_the_id_of_is_asked_for()
    {
        Chain(new Entry("", ""), new Entry("", "") { Sparse = true }, new Entry("", ""));

        Assert.Equal(["p2", "p3"], await Managers());
    }

    [Fact]
    public async Task Managers_are_asked_for_once_a_quarter_of_an_hour()
    {
        Chain(new Entry("", ""), new Entry("", ""));
        await Managers();
        Chain(new Entry("", ""));

        _fixture.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(["p2"], await Managers());
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await Managers());
    }

    /// <summary>p1, p2, … each with the next as manager, unless an entry names another.</summary>
    private void Chain(params Entry[] entries)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            var above = i + 1 < entries.Length ? Entry.IdOf(i + 2) : null;
            _fixture.Graph.Add(entries[i] with
            {
                Id = Entry.IdOf(i + 1),
                Name = $"p{i + 1}",
                Manager = entries[i].Manager ?? above,
            });
        }
    }

    private async Task<IEnumerable<string>> Managers() =>
        (await _fixture.Directory.FindManagersAsync(Entry.IdOf(1), default)).Select(person => person.Name);
}
