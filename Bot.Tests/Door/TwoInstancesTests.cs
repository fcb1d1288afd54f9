namespace Weerbaar.Tests.Door;

/// <summary>
/// Two instances on one store take what somebody does in turn, as behind a load balancer: what they may do in an hour is one sum of
/// both, and danger is never behind it at either (D49).
/// </summary>
public sealed class TwoInstancesTests : IAsyncLifetime
{
    private const int Most = 2;

    private FrontDoor door = null!;
    private DoorPerson sanne = null!;
    private Case of = null!;

    public async ValueTask InitializeAsync()
    {
        door = await FrontDoor.StartAsync(new()
        {
            ["Storage:Shared"] = "true",
            ["Budgets:Additions"] = $"{Most}",
            ["Budgets:Files"] = $"{Most}",
            ["Budgets:Dialogs"] = $"{Most}",
            ["Budgets:Alarms"] = "1",
        });
        await door.OpenAnotherAsync();
        sanne = door.Person("Sanne");
        of = await door.ReportedAsync(sanne, null, "een bedreiging");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await door.DisposeAsync();
    }

    /// <param name="atOnce">From two screens at the same moment, or one after the other.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D49_Additions_files_and_dialogs_are_refused_at_the_same_sum(bool atOnce)
    {
        var added = await AllAsync(atOnce, number => sanne.SendsAsync("own-add", of, new() { ["text"] = $"regel {number}" }));
        Assert.Equal(Most, added.Count(seen => seen.IsClosed));
        Assert.Equal(Most, (await door.FindAsync("regel")).Count(row => row.StartsWith($"case-{of.Id}/event", StringComparison.Ordinal)));
        Assert.All(added.Where(seen => !seen.IsClosed), seen => Assert.True(seen.Says("is niet bewaard"), seen.Words));

        var opened = await AllAsync(atOnce, _ => sanne.OpensAsync("own-add", of));
        Assert.Equal(Most, opened.Count(seen => seen.Dialog is not null));

        var before = (await door.NowAsync(of)).Evidence.Count;
        await AllAsync(atOnce, number => sanne.SendsAsync(DoorFile.Sent($"scherm {number}.png")));
        await FrontDoor.EventuallyAsync(
            () => sanne.Sees().Count(message => message.Says("zijn niet bewaard")) == Most, () => "Not as many were refused as were too many.", TimeSpan.FromSeconds(20));
        Assert.Equal(before + Most, (await door.NowAsync(of)).Evidence.Count);
    }

    [Fact]
    public async Task D2_D49_Danger_is_raised_at_either_when_all_is_spent_and_further_alarms_fold_into_the_first_of_both()
    {
        await AllAsync(atOnce: true, number => sanne.SendsAsync("own-add", of, new() { ["text"] = $"regel {number}" }));
        await AllAsync(atOnce: true, _ => sanne.OpensAsync("own-add", of));
        for (var number = 0; number < Most; number++)
        {
            Assert.NotNull((await sanne.OpensAsync("own-danger", of)).Dialog);
            Assert.Equal((true, ""), await RaiseAsync());
            Assert.Equal((true, ""), await RaiseAsync());
        }

        Assert.NotNull((await door.NowAsync(of)).Danger);

        var ruben = door.Person("Ruben");
        await ruben.SaysAsync("ik word online bedreigd");
        await ruben.ClicksAsync("intake-danger");
        await ruben.SaysAsync("intrekken");
        await ruben.ClicksAsync("chat-erase-draft");
        for (var number = 0; number < Most; number++)
        {
            Assert.True((await AlarmAsync(ruben)).Says("112"));
        }

        Assert.Equal(Most, Assert.Single(await door.CasesOfAsync(ruben)).Danger!.Further);
    }

    private async Task<(bool IsClosed, string Text)> RaiseAsync()
    {
        var raised = await sanne.SendsAsync("own-danger", of, new() { ["route"] = nameof(DangerRoute.TeamOnly) });
        return (raised.IsClosed, raised.Text);
    }

    private Task<DoorSeen> AlarmAsync(DoorPerson person) => person.PressesAsync(
        "intake-danger", typed: new() { ["ids.draft"] = door.Get<IdGenerator>().NewId(), ["ids.route"] = nameof(DangerRoute.ManagerAndTeam) });

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
