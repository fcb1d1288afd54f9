namespace Weerbaar.Tests.Door;

/// <summary>
/// Two instances on one store take what somebody does in turn, as behind a load balancer: what they may do in an hour is one sum of
/// both, and danger is never behind it at either (D49).
/// </summary>
public sealed class TwoInstancesTests : IAsyncLifetime
{
    private const int Most = 2;

    private FrontDoor _door = null!;
    private DoorPerson _sanne = null!;
    private Case _of = null!;

    public async ValueTask InitializeAsync()
    {
        _door = await FrontDoor.StartAsync(new()
        {
            ["Storage:Shared"] = "true",
            ["Budgets:Additions"] = $"{Most}",
            ["Budgets:Files"] = $"{Most}",
            ["Budgets:Dialogs"] = $"{Most}",
            ["Budgets:Alarms"] = "1",
        });
        await _door.OpenAnotherAsync();
        _sanne = _door.Person("Sanne");
        _of = await _door.ReportedAsync(_sanne, null, "een bedreiging");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _door.DisposeAsync();
    }

    /// <param name="atOnce">From two screens at the same moment, or one after the other.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D49_Additions_files_and_dialogs_are_refused_at_the_same_sum(bool atOnce)
    {
        var added = await AllAsync(atOnce, number => _sanne.SendsAsync("own-add", _of, new() { ["text"] = $"regel {number}" }));
        Assert.Equal(Most, added.Count(seen => seen.IsClosed));
        Assert.Equal(Most, (await _door.FindAsync("regel")).Count(row => row.StartsWith($"case-{_of.Id}/event", StringComparison.Ordinal)));
        Assert.All(added.Where(seen => !seen.IsClosed), seen => Assert.True(seen.Says("is niet bewaard"), seen.Words));

        var opened = await AllAsync(atOnce, _ => _sanne.OpensAsync("own-add", _of));
        Assert.Equal(Most, opened.Count(seen => seen.Dialog is not null));

        var before = (await _door.NowAsync(_of)).Evidence.Count;
        await AllAsync(atOnce, number => _sanne.SendsAsync(DoorFile.Sent($"scherm {number}.png")));
        await FrontDoor.EventuallyAsync(
            () => _sanne.Sees().Count(message => message.Says("zijn niet bewaard")) == Most,
            () => "Not as many were refused as were too many.", TimeSpan.FromSeconds(20));
        Assert.Equal(before + Most, (await _door.NowAsync(_of)).Evidence.Count);
    }

    [Fact]
    public async Task D2_D49_Danger_is_raised_at_either_when_all_is_spent_and_further_alarms_fold_into_the_first_of_both()
    {
        await AllAsync(atOnce: true, number => _sanne.SendsAsync("own-add", _of, new() { ["text"] = $"regel {number}" }));
        await AllAsync(atOnce: true, _ => _sanne.OpensAsync("own-add", _of));
        for (var number = 0; number < Most; number++)
        {
            Assert.NotNull((await _sanne.OpensAsync("own-danger", _of)).Dialog);
            Assert.Equal((true, ""), await RaiseAsync());
            Assert.Equal((true, ""), await RaiseAsync());
        }

        Assert.NotNull((await _door.NowAsync(_of)).Danger);

        var ruben = _door.Person("Ruben");
        await ruben.SaysAsync("ik word online bedreigd");
        await ruben.ClicksAsync("intake-danger");
        await ruben.SaysAsync("intrekken");
        await ruben.ClicksAsync("chat-erase-draft");
        for (var number = 0; number < Most; number++)
        {
            Assert.True((await AlarmAsync(ruben)).Says("112"));
        }

        Assert.Equal(Most, Assert.Single(await _door.CasesOfAsync(ruben)).Danger!.Further);
    }

    private async Task<(bool IsClosed, string Text)> RaiseAsync()
    {
        var raised = await _sanne.SendsAsync("own-danger", _of, new() { ["route"] = nameof(DangerRoute.TeamOnly) });
        return (raised.IsClosed, raised.Text);
    }

    private Task<DoorSeen> AlarmAsync(DoorPerson person) => person.PressesAsync(
        "intake-danger",
        typed: new() { ["ids.draft"] = _door.Get<IdGenerator>().NewId(), ["ids.route"] = nameof(DangerRoute.ManagerAndTeam) });

    /// <summary>Twice as often as they may.</summary>
    private static async Task<IReadOnlyList<DoorSeen>> AllAsync(bool atOnce, Func<int, Task<DoorSeen>> act)
    {
        if (atOnce)
        {
            return await Task.WhenAll(Enumerable.Range(0, 2 * Most).Select(act));
        }

        var seen = new List<DoorSeen>();
        for (var number = 0; number < 2 * Most; number++)
        {
            seen.Add(await act(number));
        }

        return seen;
    }
}
