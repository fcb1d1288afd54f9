using Microsoft.Extensions.DependencyInjection;
using Weerbaar.Features.Evidence;
using Weerbaar.Jobs;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Jobs;

/// <summary>A danger click is never behind anything, and files that do not come hold up nothing else.</summary>
public sealed class LaneTests
{
    /// <summary>
    /// The bot's clock stands still: not a moment passes for it between the click and the alarm's posts, however busy the machine is.
    /// So nothing on their way waits for a download to end, for a queue to be looked at, or for a place in a chat.
    /// </summary>
    [Fact]
    [EndToEnd]
    public async Task D2_With_sixteen_downloads_that_hang_an_alarm_is_posted_without_waiting_for_anything()
    {
        await using var door = await FrontDoor.StartAsync(services: all => all.AddSingleton<TimeProvider>(new ManualClock()));
        var sanne = await InDangerAsync(door);
        for (var number = 0; number < 8; number++)
        {
            var somebody = door.Person($"Iemand {number}");
            await somebody.SendsAsync(Hanging(), Hanging());
        }

        await FrontDoor.EventuallyAsync(
            () => Downloads(door) == FetchOrder.AtOnce, () => $"{Downloads(door)} downloads began.", TimeSpan.FromSeconds(20));

        await AlarmsAsync(door, sanne);

        Assert.Equal(FetchOrder.AtOnce, Downloads(door));
        var els = door.Person("Els");
        await els.SaysAsync("ik word online bedreigd");
        Assert.True(els.HasSeen("112"));
    }

    /// <summary>Somebody is asked how they are, and their chat does not answer: what looks for what is due waits for that.</summary>
    [Fact]
    [EndToEnd]
    public async Task D2_The_next_round_of_an_alarm_waits_for_no_other_work_that_is_due()
    {
        await using var door = await FrontDoor.StartAsync();
        var ruben = door.Person("Ruben");
        var @case = await door.ReportedAsync(ruben, null, "hij schrijft dat hij me vindt", RouteChoice.Manager);
        @case = await door.DoAsync(@case, door.Noor, new ClaimCase(), asOfficer: true);
        await ruben.EventuallySeesAsync(@case.Number.Value);
        var asked =
            Agenda.Of(@case, door.Get<OrganisationPlaybook>(), door.Get<WorkCalendar>()).Where(item => item.Event is CheckInAsked).Min(
                item => item.DueAt);
        door.Move(asked - door.Clock.GetUtcNow() - TimeSpan.FromMinutes(1));
        var sanne = await InDangerAsync(door);
        await AlarmsAsync(door, sanne);
        var before = Posts(door, ruben);
        door.Teams.Fails = call => call.Target.Contains(Uri.EscapeDataString(ruben.Chat), StringComparison.OrdinalIgnoreCase)
            ? DoorFault.Silence : null;
        door.Move(TimeSpan.FromMinutes(1.1));
        await FrontDoor.EventuallyAsync(() => Posts(door, ruben) > before, () => "Ruben is not asked.", TimeSpan.FromSeconds(20));

        door.Move(FrontDoor.NextRound);

        // Sooner than a post that hangs is given up.
        await FrontDoor.EventuallyAsync(
            () => IsAlarmed(door, door.Director.Chat), () => "The next of the line is not alarmed.", TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void Of_one_person_two_files_are_fetched_at_a_time_and_none_twice()
    {
        var order = new FetchOrder();
        Assert.All(Enumerable.Range(0, 5), number => Assert.True(order.Add(File("sanne", number))));
        Assert.False(order.Add(File("sanne", 0)));
        Assert.True(order.Add(File("noor", 0)));

        var begun = Enumerable.Range(0, 4).Select(_ => order.Begin()).ToList();

        Assert.Equal(["sanne-0", "sanne-1", "noor-0", null], begun.Select(taken => taken?.Work.Item.Evidence));
        order.End(begun[0]!);
        Assert.Equal("sanne-2", order.Begin()?.Work.Item.Evidence);
        Assert.Null(order.Begin());
        Assert.True(order.Add(File("sanne", 0)));
    }

    [Fact]
    public void No_more_than_a_few_files_are_fetched_at_once()
    {
        var order = new FetchOrder();
        Assert.All(Enumerable.Range(0, 20), number => Assert.True(order.Add(File($"p{number}", 0))));

        Assert.Equal(FetchOrder.AtOnce, Enumerable.Range(0, 20).Count(_ => order.Begin() is not null));
        Assert.Equal(0, order.Room);
        Assert.Equal(20 - FetchOrder.AtOnce, order.Rest().Count);
    }

    /// <summary>An older version knows one queue only, and puts everything there.</summary>
    [Fact]
    [EndToEnd]
    public async Task What_an_older_version_put_on_the_one_queue_goes_its_own_lane()
    {
        await using var door = await FrontDoor.StartAsync(new() { ["Delivery:QueueEvery"] = "00:00:00.1" });
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        var file = DoorFile.Sent("later.txt") with { Status = 503 };
        await sanne.SendsAsync(file);
        var kept = (await door.Get<PeopleStore>().ReadAsync(new PersonId(sanne.Id), default)).Draft!.Evidence.Single();
        var draft = (await door.Get<PeopleStore>().ReadAsync(new PersonId(sanne.Id), default)).Draft!.Id;

        door.Teams.AddressOf(file with { Status = null });
        await door.Get<Weerbaar.Storage.IWorkQueue>().PutAsync(
            RecordsJson.Write(new WorkItem(WorkKind.Fetch, draft, kept.Id, new PersonId(sanne.Id))), TimeSpan.Zero, default);

        await sanne.EventuallySeesAsync("Controlegetal");
    }

    private static async Task<DoorPerson> InDangerAsync(FrontDoor door)
    {
        var somebody = door.Person("Sanne");
        await somebody.SaysAsync("er staat een man met een mes voor mijn deur, ik word bedreigd");
        return somebody;
    }

    /// <summary>Clicks, and sees the alarm with the manager and in the officers' channel.</summary>
    private static async Task AlarmsAsync(FrontDoor door, DoorPerson sanne)
    {
        var before = door.Teams.Now;
        await sanne.ClicksAsync("intake-danger");
        foreach (var where in new[] { sanne.Manager.Chat, DoorTeams.Monitoring })
        {
            await FrontDoor.EventuallyAsync(() => IsAlarmed(door, where, before), () => $"No alarm in {where}.", TimeSpan.FromSeconds(20));
        }
    }

    private static bool IsAlarmed(FrontDoor door, string where, long since = 0) =>
        door.Teams.All().Any(message => message.IsUrgent && message.Conversation == where && message.Seen > since);

    private static int Posts(FrontDoor door, DoorPerson to) =>
        door.Teams.Calls.Count(
            asked => asked.Method == "POST" && asked.Target.Contains(Uri.EscapeDataString(to.Chat), StringComparison.OrdinalIgnoreCase));

    /// <summary>As many as began: none of them ends while the test runs.</summary>
    private static int Downloads(FrontDoor door) =>
        door.Teams.Calls.Count(asked => asked.Target.Contains("/personal/", StringComparison.Ordinal));

    private static DoorFile Hanging() => DoorFile.Sent("film.mp4") with { After = TimeSpan.FromMinutes(5) };

    private static TakenWork File(string person, int number) => new(
        new OutboxMessage(new WorkItem(WorkKind.Fetch, new CaseId("c"), $"{person}-{number}", Id(person)), null), 1);

    private static PersonId Id(string person) => new(Weerbaar.Tests.Directories.Entry.IdOf(person.Sum(letter => letter)));
}
