using Weerbaar.Tests.Storage;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Records;

/// <summary>One row a department, whatever it is called and however it is written.</summary>
public sealed class DepartmentStoreTests : StoreTests
{
    private static readonly BoundChannel First = new("https://smba.example/", "19:1", "19:t", "28:1", "t");
    private static readonly BoundChannel Other = First with { ChannelId = "19:2" };

    private readonly DepartmentStore _departments;

    public DepartmentStoreTests() => _departments = new DepartmentStore(Storage.Rows);

    [Theory]
    [InlineData("Handhaving", " handhaving ")]
    [InlineData("Zorg/Jeugd #1?\\%", "ZORG/jeugd #1?\\%")]
    [InlineData("Œuvre – 社会", "œuvre –  社会")]
    public async Task The_same_department_bound_again_is_the_newer_channel_and_as_old_as_it_was(string name, string again)
    {
        Assert.Null(await _departments.BindAsync(name, First, Monday, default));
        var before = await _departments.BindAsync(again, Other, Monday.AddDays(1), default);
        Assert.Equal(First, before!.Channel);
        var now = Assert.Single(await _departments.ReadAllAsync(default));
        Assert.Equal((again, Monday, Other), (now.Department, now.Since, now.Channel));
        Assert.Equal(now, await _departments.FindAsync(name, default));
    }

    [Fact]
    public async Task Two_departments_may_share_a_channel_and_one_of_them_may_leave_it()
    {
        await _departments.BindAsync("Zorg", First, Monday, default);
        await _departments.BindAsync("Jeugd", First, Monday, default);
        Assert.Equal(["Jeugd", "Zorg"], (await _departments.ReadAllAsync(default)).Select(bound => bound.Department));
        await _departments.UnbindAsync("zorg", default);
        Assert.Equal("Jeugd", Assert.Single(await _departments.ReadAllAsync(default)).Department);
        Assert.Null(await _departments.FindAsync("Zorg", default));
    }

    [Fact]
    public async Task A_channel_is_lost_once_until_it_is_bound_again()
    {
        await _departments.BindAsync("Zorg", First, Monday, default);
        var bound = (await _departments.FindAsync("Zorg", default))!;
        Assert.True(await _departments.LoseAsync(bound, Monday, default));
        Assert.False(await _departments.LoseAsync(bound, Monday, default));
        await _departments.BindAsync("Zorg", First, Monday.AddDays(1), default);
        Assert.Null((await _departments.FindAsync("Zorg", default))!.LostAt);
    }

    [Fact]
    public async Task What_was_seen_of_a_channel_is_not_kept_of_the_one_that_took_its_place()
    {
        await _departments.BindAsync("Zorg", First, Monday, default);
        var seen = (await _departments.FindAsync("Zorg", default))!;
        await _departments.BindAsync("Zorg", Other, Monday, default);
        Assert.False(await _departments.KeepStandingAsync(seen, new ChannelStanding(Monday, 0, false), default));
        Assert.Null((await _departments.FindAsync("Zorg", default))!.Channel.Standing);
    }
}
