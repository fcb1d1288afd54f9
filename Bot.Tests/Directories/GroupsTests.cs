using Microsoft.Extensions.Hosting;
using Weerbaar.Directories;

namespace Weerbaar.Tests.Directories;

public sealed class GroupsTests : IAsyncLifetime
{
    private static readonly string Officers = Entry.IdOf(900);
    private static readonly string Ann = Entry.IdOf(1);

    private DirectoryFixture _fixture = null!;

    public async ValueTask InitializeAsync() => _fixture = await DirectoryFixture.StartAsync();

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Only_a_member_is_one()
    {
        Join(1);
        _fixture.Graph.Add(new(Entry.IdOf(2), "bob"));

        Assert.True(await Decide());
        Assert.False(await _fixture.Directory.IsMemberAsync(Entry.IdOf(2), Officers, default));
        Assert.False(await _fixture.Directory.IsMemberAsync(Ann, Entry.IdOf(901), default));
    }

    [Fact]
    public async Task Somebody_unknown_is_no_member() => Assert.False(await Decide());

    [Fact]
    public async Task Who_left_the_group_is_out_within_a_minute()
    {
        Join(1);
        Assert.True(await Decide());
        _fixture.Graph.Add(new(Ann, "ann"));

        _fixture.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.True(await Decide());
        _fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await Decide());
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task A_guest_and_a_disabled_account_in_the_group_are_no_members(bool guest, bool enabled)
    {
        Join(1, 2);
        _fixture.Graph.Add(new(Ann, "ann") { Groups = [Officers], Guest = guest, Enabled = enabled });

        Assert.False(await Decide());
        Assert.False(await Read());
        Assert.Equal([Entry.IdOf(2)], (await Members()).Select(person => person.Id));
    }

    [Fact]
    public async Task Who_becomes_a_guest_is_out_within_a_minute()
    {
        Join(1);
        Assert.True(await Decide());
        _fixture.Graph.Add(new(Ann, "ann") { Groups = [Officers], Guest = true });

        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await Decide());
    }

    [Fact]
    public async Task An_earlier_membership_serves_reading_for_fifteen_minutes_and_never_deciding()
    {
        Join(1);
        Assert.True(await Decide());
        _fixture.Graph.Fail(503, "serviceNotAvailable", retryAfter: 60, times: 4);

        _fixture.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.True(await Read());
        Assert.Equal("failing", (await Assert.ThrowsAsync<DirectoryUnavailableException>(Decide)).Code);
        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<DirectoryUnavailableException>(Read);
    }

    [Fact]
    public async Task A_refusal_of_Graph_is_not_answered_with_an_earlier_membership()
    {
        Join(1);
        Assert.True(await Read());
        _fixture.Graph.Fail(403, "Authorization_RequestDenied");

        _fixture.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("denied", (await Assert.ThrowsAsync<DirectoryUnavailableException>(Read)).Code);
    }

    [Fact]
    public async Task All_pages_of_members_are_read_without_groups_and_disabled_accounts()
    {
        Join(1, 2, 3, 4, 5);
        _fixture.Graph.Add(new(Entry.IdOf(3), "off") { Groups = [Officers], Enabled = false });
        _fixture.Graph.PageSize = 2;

        Assert.Equal(
            [Entry.IdOf(1), Entry.IdOf(2), Entry.IdOf(4), Entry.IdOf(5)],
            (await Members()).Select(person => person.Id));
        Assert.Equal(3, _fixture.Graph.Calls.Count);
    }

    [Fact]
    public async Task Members_are_asked_for_once_in_a_minute()
    {
        Join(1);
        Assert.Single(await Members());
        Join(2);

        _fixture.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Single(await Members());
        _fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await Members()).Count);
    }

    [Fact]
    public async Task A_group_that_does_not_exist_is_a_fault_and_no_empty_group()
    {
        Assert.Equal("unknown-group", (await Assert.ThrowsAsync<DirectoryUnavailableException>(Members)).Code);
    }

    [Fact]
    public async Task After_start_each_group_of_the_settings_is_read_and_a_missing_one_is_logged_by_its_setting()
    {
        Join(1);
        var check = (BackgroundService)_fixture.Check;

        await check.StartAsync(default);
        await check.ExecuteTask!;

        var line = Assert.Single(_fixture.Logs.Lines);
        Assert.StartsWith("Error Group Police of the settings cannot be read: unknown-group", line);
        Assert.Single(await Members());
        Assert.Equal(2, _fixture.Graph.Calls.Count);
    }

    [Fact]
    public async Task A_next_page_elsewhere_is_not_fetched()
    {
        await using var other = await TestGraph.StartAsync();
        Join(1, 2);
        _fixture.Graph.PageSize = 1;
        _fixture.Graph.NextHost = new Uri(other.Address).GetLeftPart(UriPartial.Authority);

        Assert.Equal("unreadable", (await Assert.ThrowsAsync<DirectoryUnavailableException>(Members)).Code);
        Assert.Empty(other.Calls);
    }

    private void Join(params int[] numbers)
    {
        _fixture.Graph.Groups.Add(Officers);
        foreach (var number in numbers)
        {
            _fixture.Graph.Add(new(Entry.IdOf(number), $"p{number}") { Groups = [Officers] });
        }
    }

    private Task<bool> Decide() => _fixture.Directory.IsMemberAsync(Ann, Officers, default);

    private Task<bool> Read() => _fixture.Directory.IsMemberForReadingAsync(Ann, Officers, default);

    private Task<IReadOnlyList<DirectoryPerson>> Members() => _fixture.Directory.FindMembersAsync(Officers, default);
}
