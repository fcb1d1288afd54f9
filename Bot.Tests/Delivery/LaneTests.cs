using System.Diagnostics;
using Weerbaar.Cases;
using Weerbaar.Delivery;
using Weerbaar.Records;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Delivery;

/// <summary>A danger click is never behind anything, and files that do not come hold up nothing else.</summary>
public sealed class LaneTests
{
    [Fact]
    public async Task D2_Sixteen_downloads_that_hang_do_not_hold_up_a_click_on_danger()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = await InDangerAsync(door);
        var usual = await AlarmTakesAsync(door, await InDangerAsync(door));
        for (var number = 0; number < 8; number++)
        {
            var somebody = door.Person($"Iemand {number}");
            await somebody.SendsAsync(Hanging(), Hanging());
        }

        await FrontDoor.EventuallyAsync(
            () => door.Teams.Calls.Count(asked => asked.Target.Contains("/personal/", StringComparison.Ordinal)) >= 8,
            () => "The downloads have not begun.",
            TimeSpan.FromSeconds(20));

        // A machine that is busy with other tests is no slow lane: then three times as long as without any download.
        Assert.InRange(await AlarmTakesAsync(door, sanne), TimeSpan.Zero, TimeSpan.FromSeconds(Math.Max(2, 3 * usual.TotalSeconds)));

        var els = door.Person("Els");
        await els.SaysAsync("ik word online bedreigd");
        Assert.True(els.HasSeen("112"));
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

    /// <summary>From the click until the alarm is with the manager and in the officers' channel.</summary>
    private static async Task<TimeSpan> AlarmTakesAsync(FrontDoor door, DoorPerson sanne)
    {
        var (clock, before) = (Stopwatch.StartNew(), door.Teams.Now);
        await sanne.ClicksAsync("intake-danger");
        foreach (var where in new[] { sanne.Manager.Chat, DoorTeams.Monitoring })
        {
            await FrontDoor.EventuallyAsync(
                () => door.Teams.All().Any(message => message.IsUrgent && message.Conversation == where && message.Seen > before),
                () => $"No alarm in {where} after {clock.Elapsed}.",
                TimeSpan.FromSeconds(20));
        }

        return clock.Elapsed;
    }

    private static DoorFile Hanging() => DoorFile.Sent("film.mp4") with { After = TimeSpan.FromMinutes(5) };

    private static Taken File(string person, int number) => new(
        new Announced(new WorkItem(WorkKind.Fetch, new CaseId("c"), $"{person}-{number}", Id(person)), null), 1);

    private static PersonId Id(string person) => new(Weerbaar.Tests.Directories.Entry.IdOf(person.Sum(letter => letter)));
}
