using Microsoft.Extensions.DependencyInjection;
using Weerbaar.Storage.Embedded;
using Weerbaar.Tests.Storage;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Whatever is slow or away, an alarm does not wait for it: other work on the same case, an answer beside the button, the queue, the
/// directory (D2).
/// </summary>
public sealed class AlarmAheadTests
{
    /// <summary>The answer to the words in the field hangs in a chat that does not answer; those who can help are in other chats.</summary>
    [Fact]
    public async Task D2_The_button_does_not_wait_for_the_answer_to_what_was_typed_beside_it()
    {
        await using var door = await FrontDoor.StartAsync();
        var (sanne, @case) = await ReportedAsync(door);
        door.Teams.Fails = asked => IsFor(asked, sanne.Chat) ? DoorFault.Silence : null;

        var pressing = sanne.SendsAsync(
            "own-danger", @case, new() { ["route"] = "ManagerAndTeam", ["where"] = "hij staat voor mijn deur met een mes" });

        await AssertAlarmedAsync(door, DoorTeams.Monitoring, sanne.Manager.Chat);
        Assert.True((await pressing).IsClosed);
        Assert.Contains(Calls(door, sanne.Chat), asked => asked.Body.Contains("112", StringComparison.Ordinal));
    }

    /// <summary>The queue is speed: without it this process begins at once, and the rounds go on.</summary>
    [Theory]
    [InlineData("Hangs", true)]
    [InlineData("Hangs", false)]
    [InlineData("Fails", true)]
    public async Task D2_While_the_queue_is_away_an_alarm_goes_out_and_goes_up_the_line(string how, bool isSent)
    {
        AwayWorkQueue queue = null!;
        await using var door = await FrontDoor.StartAsync(
            new() { ["Delivery:AnswerWithin"] = "00:00:04.5" },
            services: all => all.AddSingleton<IWorkQueue>(
                made => queue = new AwayWorkQueue(made.GetRequiredService<EmbeddedStorage>().Queue)));
        var (sanne, @case) = isSent ? await ReportedAsync(door) : (door.Person("Sanne"), null);
        await (isSent ? Task.CompletedTask : sanne.SaysAsync("ik word online bedreigd"));
        queue.Away = Enum.Parse<Absence>(how);

        var said = isSent
            ? await sanne.SendsAsync("own-danger", @case, new() { ["route"] = "ManagerAndTeam" })
                : await sanne.ClicksAsync("intake-danger");

        Assert.False(said.Says("Ik weet niet"), said.Words);
        await AssertAlarmedAsync(door, DoorTeams.Monitoring, sanne.Manager.Chat);
        door.Move(FrontDoor.NextRound);
        await AssertAlarmedAsync(door, door.Director.Chat);
    }

    /// <summary>What those who decide are shown of a report that grew hangs; the alarm comes three seconds later.</summary>
    [Fact]
    public async Task D2_An_alarm_waits_for_no_ordinary_work_on_its_own_case()
    {
        await using var door = await FrontDoor.StartAsync();
        var (sanne, @case) = await ReportedAsync(door);
        await sanne.Manager.EventuallySeesAsync(@case.Number.Value);
        var before = Calls(door, sanne.Manager.Chat).Count;
        door.Teams.Fails = asked => IsFor(asked, sanne.Manager.Chat) ? DoorFault.Silence : null;
        await sanne.SendsAsync("own-add", @case, new() { ["text"] = "hij belde gisteren nog een keer" });
        await FrontDoor.EventuallyAsync(
            () => Calls(door, sanne.Manager.Chat).Count > before, () => "The manager is shown nothing.", TimeSpan.FromSeconds(20));

        await sanne.SendsAsync("own-danger", @case, new() { ["route"] = "ManagerAndTeam" });

        await AssertAlarmedAsync(door, DoorTeams.Monitoring);
    }

    /// <summary>The manager's chat is slow to take the alarm; what she types meanwhile begins none of it anew.</summary>
    [Fact]
    public async Task D2_What_somebody_types_while_their_alarm_goes_out_cuts_off_none_of_it()
    {
        await using var door = await FrontDoor.StartAsync();
        var (sanne, @case) = await ReportedAsync(door);
        await sanne.Manager.EventuallySeesAsync(@case.Number.Value);
        var before = Calls(door, sanne.Manager.Chat).Count;
        door.Teams.Fails = asked => IsFor(asked, sanne.Manager.Chat) ? DoorFault.Silence : null;
        await sanne.SendsAsync("own-danger", @case, new() { ["route"] = "ManagerAndTeam" });
        await FrontDoor.EventuallyAsync(
            () => Calls(door, sanne.Manager.Chat).Count > before, () => "The manager is not alarmed.", TimeSpan.FromSeconds(20));

        foreach (var line in (string[])["hij staat beneden", "hij komt de trap op", "hij is op de gang"])
        {
            await sanne.SendsAsync("own-add", @case, new() { ["text"] = line });
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(before + 1, Calls(door, sanne.Manager.Chat).Count);
    }

    /// <summary>The queue is away, and the first time that anybody is to be told the store fails.</summary>
    [Fact]
    public async Task D2_An_alarm_without_a_message_on_the_queue_is_tried_again_when_it_fails()
    {
        AwayWorkQueue queue = null!;
        var faults = 0;
        await using var door = await FrontDoor.StartAsync(services: all =>
        {
            all.AddSingleton<IWorkQueue>(made => queue = new AwayWorkQueue(made.GetRequiredService<EmbeddedStorage>().Queue));
            all.Wrap(rows => new DyingRowStore(
                rows, key => key.Partition.StartsWith("case-", StringComparison.Ordinal) && key.Row == "lease"
                    && Interlocked.Decrement(ref faults) >= 0));
        });
        var (sanne, @case) = await ReportedAsync(door);
        await WaitUntilStillAsync(door, @case);
        queue.Away = Absence.Fails;
        Interlocked.Exchange(ref faults, 1);

        await sanne.SendsAsync("own-danger", @case, new() { ["route"] = "ManagerAndTeam" });

        // The next try is seconds away; without it nobody is told before the sweep, a quarter of an hour later.
        await AssertAlarmedAsync(door, TimeSpan.FromSeconds(30), DoorTeams.Monitoring, sanne.Manager.Chat);
        Assert.True(faults < 1, "Nothing failed: the test proves nothing.");
    }

    /// <summary>What an officer had erased is erased each time that its case is looked at, also when there is nothing left of it.</summary>
    [Fact]
    public async Task D2_An_alarm_waits_for_no_file_that_is_to_be_erased()
    {
        AwayBlobStore files = null!;
        await using var door = await FrontDoor.StartAsync(
            services: all => all.AddSingleton<IBlobStore>(
                made => files = new AwayBlobStore(made.GetRequiredService<EmbeddedStorage>().Blobs)));
        var (sanne, @case) = await ReportedAsync(door);
        await door.Noor.PressesAsync("triage-claim", @case);
        @case = await door.DoAsync(@case, sanne, new ReceiveEvidence([new EvidenceReceived(door.Get<IdGenerator>().NewId(), "kind.png")]));
        @case = await door.DoAsync(@case, door.Noor, new PurgeEvidence(@case.Evidence[0].Id, "Hier staat een kind op."), asOfficer: true);
        files.IsAway = true;

        await sanne.SendsAsync("own-danger", @case, new() { ["route"] = "ManagerAndTeam" });

        await AssertAlarmedAsync(door, DoorTeams.Monitoring, sanne.Manager.Chat);
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij");
    }

    /// <summary>
    /// Which officer is next nobody can say; who is known is alarmed, that is told, and who was an officer a while ago can confirm.
    /// </summary>
    [Fact]
    public async Task D2_While_the_directory_is_away_the_next_round_goes_out_is_told_and_can_be_confirmed()
    {
        await using var door = await FrontDoor.StartAsync();
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        await sanne.ClicksAsync("intake-danger");
        await sanne.EventuallySeesAsync("Gewaarschuwd: het meldteam, " + sanne.Manager.Name);
        await door.Noor.ClicksAsync("Wie is het, en bellen", channel: DoorTeams.Monitoring);
        door.Graph.Fail(503, "ServiceUnavailable", times: 5000);

        door.Move(FrontDoor.NextRound);

        await AssertAlarmedAsync(door, door.Director.Chat);
        await sanne.EventuallySeesAsync($"Gewaarschuwd: het meldteam, {sanne.Manager.Name}, {door.Director.Name}");
        await door.Noor.ClicksAsync("triage-see-danger", channel: DoorTeams.Monitoring);
        await sanne.EventuallySeesAsync($"{door.Noor.Name} heeft je alarm gezien");
    }

    private static async Task<(DoorPerson Sanne, Case Of)> ReportedAsync(FrontDoor door)
    {
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("hallo");
        var @case = await door.ReportedAsync(sanne, null, "hij schrijft dat hij me vindt", RouteChoice.Manager);
        await sanne.EventuallySeesAsync(@case.Number.Value);
        return (sanne, @case);
    }

    /// <summary>
    /// Everybody is told of the report and nobody holds its lease: who still does would tell of the alarm without taking another.
    /// </summary>
    private static Task WaitUntilStillAsync(FrontDoor door, Case @case) => Journeys.SimulatorApi.EventuallyAsync(
        async () => (await door.Get<DeliveryStateStore>().ReadStateAsync(@case.Id, default)).NoticedVersion == (await door.NowAsync(
            @case)).Version
            && await door.Get<IRowStore>().ReadAsync(LeaseStore.OfCase(@case.Id), default) is null,
        "the report is told");

    /// <summary>Sooner than a post that hangs is given up.</summary>
    private static Task AssertAlarmedAsync(FrontDoor door, params string[] chats) =>
        AssertAlarmedAsync(door, TimeSpan.FromSeconds(8), chats);

    private static async Task AssertAlarmedAsync(FrontDoor door, TimeSpan patience, params string[] chats)
    {
        foreach (var chat in chats)
        {
            await FrontDoor.EventuallyAsync(
                () => door.Teams.All().Any(message => message.IsUrgent && message.Conversation == chat), () => $"No alarm in {chat}.",
                patience);
        }
    }

    private static List<Asked> Calls(FrontDoor door, string chat) => [.. door.Teams.Calls.Where(asked => IsFor(asked, chat))];

    private static bool IsFor(Asked asked, string chat) =>
        asked.Target.Contains(Uri.EscapeDataString(chat), StringComparison.OrdinalIgnoreCase);
}
