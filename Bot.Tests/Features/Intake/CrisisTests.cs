using Weerbaar.Features.Intake;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

[Collection(AtTheSideDoor.Name)]
public sealed class CrisisTests(Doorway doorway)
{
    private const string Words = "ik wil niet meer leven";
    private const string WithThreat = "Ik word bedreigd en wil niet meer leven";
    private const string Line = "0800-0113";

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("nl-NL", Words, "huisarts")]
    [InlineData("en-GB", "I don't want to live anymore", "doctor")]
    public async Task D43_Words_of_self_harm_are_answered_with_113_the_doctor_and_112(string language, string words, string doctor)
    {
        var seen = await _door.Person("Sanne", language: language).SaysAsync(words);

        Assert.All([Line, "112", doctor], named => Assert.Contains(named, Assert.Single(seen.Messages).Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task D43_Nothing_happens_by_itself_and_the_words_wait_where_nobody_reads_them()
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync(Words);

        Assert.Empty(await _door.CasesOfAsync(sanne));
        var file = await _door.FileOfAsync(sanne);
        Assert.Null(file.Draft);
        Assert.Equal(Words, Assert.Single(file.Waiting).Text);
        Assert.Empty(sanne.Manager.Sees());
    }

    [Fact]
    public async Task D43_Somebody_is_warned_only_by_a_click()
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync(Words);
        await sanne.ClicksAsync("Alleen het meldteam");

        var @case = Assert.Single(await _door.CasesOfAsync(sanne));
        Assert.Equal(DangerRoute.TeamOnly, @case.Danger!.Route);
        Assert.Null(@case.Report);
        await _door.Noor.EventuallySeesAsync($"{@case.Number}", DoorTeams.Monitoring);
        Assert.Empty(sanne.Manager.Sees());
    }

    [Fact]
    public async Task D43_Nobody_now_warns_nobody_and_keeps_the_number_in_sight()
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync(Words);
        var seen = await sanne.ClicksAsync(IntakeVerbs.Nobody);

        Assert.Empty(await _door.CasesOfAsync(sanne));
        Assert.Contains("113", DoorCard.Words(seen.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D2_D43_A_report_in_the_same_words_waits_until_it_is_wanted_and_the_threat_is_asked_about_below_113()
    {
        var sanne = _door.Person("Sanne");
        var seen = await sanne.SaysAsync(WithThreat);

        Assert.Equal(WithThreat, (await _door.FileOfAsync(sanne)).Draft!.Description);
        Assert.Equal(2, seen.Messages.Count);
        Assert.Contains(IntakeVerbs.Nobody, Verbs(seen.Messages[0]));
        Assert.Contains(IntakeVerbs.NoDanger, Verbs(seen.Messages[1]));

        await sanne.ClicksAsync(IntakeVerbs.Nobody);
        var step = await sanne.ClicksAsync(IntakeVerbs.Resume);
        Assert.Contains(IntakeVerbs.Next, DoorCard.Buttons(step.Card).Select(button => button.Verb));
    }

    [Fact]
    public async Task D43_In_the_middle_of_a_report_the_words_do_not_go_into_it()
    {
        var sanne = _door.Person("Sanne");
        await sanne.BeginsAsync();
        var seen = await sanne.SaysAsync(Words);

        Assert.Empty((await _door.FileOfAsync(sanne)).Draft!.Texts);
        Assert.Contains(Line, seen.Words, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Verbs(DoorMessage message) => message.Buttons.Select(button => button.Verb);
}
