using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Door;

/// <summary>
/// While no message of an alarm gets through, nothing says that somebody was warned: not when the connector refuses, is silent or hangs
/// up, nor while the directory cannot say who the manager is. Once it gets through, that is told (D2).
/// </summary>
public sealed class AlarmUndeliveredTests
{
    private static readonly DoorFault Unavailable = new() { Status = 503 };

    public static TheoryData<string, bool> Faults =>
        [.. from fault in (string[])["503", "silence", "cut"] from dutch in (bool[])[true, false] where dutch
            || fault != "silence" select new TheoryDataRow<string, bool>(fault, dutch)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task D2_While_the_connector_takes_no_message_of_it_nobody_is_said_to_be_warned(string fault, bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = Person(door, dutch);
        await person.SaysAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        var strikes = fault switch { "503" => Unavailable, "cut" => DoorFault.Cut, _ => DoorFault.Silence };
        door.Teams.Fails = asked => IsFor(asked, person.Manager.Chat) || IsFor(asked, DoorTeams.Monitoring) ? strikes : null;

        var alerted = await person.ClicksAsync("intake-danger");
        await FrontDoor.EventuallyAsync(
            () => Tries(door, person) > 0, () => "Nothing was tried.", TimeSpan.FromSeconds(20));
        if (fault == "503")
        {
            await IsTriedAgainAsync(door, person);
        }

        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Contains("112", alerted.Words, StringComparison.Ordinal);
        AssertNobodyIsWarned(person, dutch);

        door.Teams.Fails = _ => null;
        if (fault != "silence")
        {
            door.Move(TimeSpan.FromMinutes(1));
            await person.EventuallySeesAsync(dutch ? "Je alarm is aangekomen bij" : "Your alarm has reached");
        }
    }

    /// <summary>A post that hangs is given up after ten seconds and tried again.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_Who_can_help_does_not_wait_for_a_chat_that_does_not_answer(bool managerHangs)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = Person(door, dutch: true);
        await person.SaysAsync("ik word online bedreigd");
        var hangs = managerHangs ? person.Manager.Chat : DoorTeams.Monitoring;
        door.Teams.Fails = asked => IsFor(asked, hangs) ? DoorFault.Silence : null;

        await person.ClicksAsync("intake-danger");

        var (helper, where) = managerHangs ? (door.Noor, DoorTeams.Monitoring) : (person.Manager, person.Manager.Chat);
        await FrontDoor.EventuallyAsync(
            () => helper.HasSeen("Gevaar nu", where), () => $"{helper.Name} has seen no alarm.", TimeSpan.FromSeconds(8));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_While_the_directory_is_down_the_team_is_warned_and_no_manager_is_said_to_be(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = Person(door, dutch);
        await person.SaysAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        door.Graph.Fail(503, "ServiceUnavailable", times: 500);

        await person.ClicksAsync("intake-danger");
        await door.Noor.EventuallySeesAsync("Gevaar nu", DoorTeams.Monitoring);
        await person.EventuallySeesAsync(
            dutch ? "Je alarm is aangekomen bij: het meldteam." : "Your alarm has reached: the response team.");

        Assert.DoesNotContain(person.Sees(), message => message.Says(person.Manager.Name));
        Assert.Empty(person.Manager.Sees());

        door.Graph.Instead.Clear();
        for (var tries = 0; tries < 20 && person.Manager.Sees().Count == 0; tries++)
        {
            door.Move(TimeSpan.FromSeconds(10));
            await Task.Delay(500);
        }

        await person.Manager.EventuallySeesAsync("Gevaar nu");
    }

    [Fact]
    public async Task D2_In_English_the_alarm_goes_up_the_whole_line_and_each_step_is_told()
    {
        await using var door = await FrontDoor.StartAsync();
        var liam = Person(door, dutch: false);
        await liam.SaysAsync("I am being threatened online");

        var alerted = await liam.ClicksAsync("intake-danger");
        Assert.Contains("You raised the alarm: Tuesday", alerted.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("have alerted", alerted.Words, StringComparison.OrdinalIgnoreCase);
        await liam.EventuallySeesAsync("Your alarm has reached: the response team, " + liam.Manager.Name);

        door.Move(FrontDoor.NextRound);
        await liam.EventuallySeesAsync("I am now alerting Dirk de Directeur");
        door.Move(FrontDoor.NextRound);
        await liam.EventuallySeesAsync("I am now alerting the confidential advisers as well.");
        door.Move(FrontDoor.NextRound);
        await liam.EventuallySeesAsync("Call 112.");
        door.Move(FrontDoor.NextRound);
        await liam.EventuallySeesAsync("everyone again");

        await door.Emma.ClicksAsync("triage-see-danger", channel: DoorTeams.Monitoring);
        await liam.EventuallySeesAsync($"{door.Emma.Name} has seen your alarm");
    }

    /// <summary>The first round has ended, with all that it had to say, once the second one has begun: each tries three times.</summary>
    private static async Task IsTriedAgainAsync(FrontDoor door, DoorPerson person)
    {
        const int triesOfRound = 3;
        await FrontDoor.EventuallyAsync(
            () => Tries(door, person) >= triesOfRound, () => $"{Tries(door, person)} tries.", TimeSpan.FromSeconds(20));
        door.Move(TimeSpan.FromSeconds(30));
        await FrontDoor.EventuallyAsync(() => Tries(door, person) > triesOfRound, () => "It is not tried again.", TimeSpan.FromSeconds(20));
    }

    private static int Tries(FrontDoor door, DoorPerson person) =>
        door.Teams.Calls.Count(asked => asked.Method == "POST" && IsFor(asked, person.Manager.Chat));

    private static void AssertNobodyIsWarned(DoorPerson person, bool dutch)
    {
        foreach (var claim in dutch
            ? (string[])["Je alarm is aangekomen", "Gewaarschuwd:", "Je alarm is verstuurd", "ik heb", "zijn gewaarschuwd"]
                : ["Your alarm has reached", "Alerted:", "alarm has been sent", "I have", "have been alerted"])
        {
            var untrue = person.Sees().FirstOrDefault(message => message.Words.Contains(claim, StringComparison.Ordinal));
            Assert.True(untrue is null, $"'{claim}' in {untrue?.Words}");
        }
    }

    private static DoorPerson Person(FrontDoor door, bool dutch) =>
        door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    /// <summary>A thread in a channel begins with its channel in the body.</summary>
    private static bool IsFor(Asked asked, string conversation) =>
        asked.Target.Contains(Uri.EscapeDataString(conversation), StringComparison.OrdinalIgnoreCase)
        || asked.Body.Contains($"\"{conversation}\"", StringComparison.Ordinal);
}
