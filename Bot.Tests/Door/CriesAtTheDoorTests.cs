using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Danger comes before everything else that is open: every cry is answered with 112 and the way to an alarm in that same turn (D2).
/// </summary>
[Collection(AtTheSideDoor.Name)]
public sealed class CriesAtTheDoorTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("nothing", false)]
    [InlineData("report", true)]
    [InlineData("report", false)]
    [InlineData("case", true)]
    [InlineData("case", false)]
    [InlineData("check-in", true)]
    [InlineData("check-in", false)]
    [InlineData("check-in beside a report", true)]
    [InlineData("check-in beside a report", false)]
    public async Task D2_A_cry_is_answered_with_112_whatever_is_open(string state, bool dutch)
    {
        var missed = new List<string>();
        foreach (var cry in dutch ? CriesTests.Dutch : CriesTests.English)
        {
            var person = await PersonAsync(state, dutch);

            var seen = await person.SaysAsync(cry);

            if (!seen.Says("(tel:112)")
                || !seen.Messages.Any(message => message.Buttons.Any(button => button.Verb is "intake-danger" or "intake-ask-danger")))
            {
                missed.Add(cry);
            }
        }

        Assert.Empty(missed);
    }

    /// <summary>The question stands there, so "yes" is its answer; the words wait still for their writer's choice.</summary>
    [Theory]
    [InlineData(true, "i'm scared", "ja", "Alleen voor mij")]
    [InlineData(false, "i'm scared", "yes", "Only for me")]
    public async Task D2_D29_A_cry_after_a_check_in_waits_and_yes_brings_the_safety_card(bool dutch, string cry, string yes, string onlyMe)
    {
        var person = await PersonAsync("check-in", dutch);

        var seen = await person.SaysAsync(cry);
        Assert.Contains(onlyMe, seen.Buttons);
        Assert.Contains("112", (await person.ClicksAsync("intake-ask-danger")).Words, StringComparison.Ordinal);

        Assert.Contains(DoorStory.DangerTitle(dutch), (await person.SaysAsync(yes)).Words, StringComparison.Ordinal);
        Assert.Equal(cry, Assert.Single((await _door.FileOfAsync(person)).Waiting).Text);
        Assert.Empty(person.Manager.Sees());
    }

    private async Task<DoorPerson> PersonAsync(string state, bool dutch)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        if (state is "report" or "check-in beside a report")
        {
            await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        }

        if (state is "case" or "check-in" or "check-in beside a report")
        {
            var @case = await _door.ReportedAsync(person, null, "een bedreiging");
            _ = state is "case" ? @case : await _door.DoAsync(@case, person, new AskCheckIn());
        }

        if (state is "check-in beside a report")
        {
            await person.EventuallySeesAsync(dutch ? "Alleen jij ziet wat je hier invult" : "Only you see what you fill in here");
        }

        return person;
    }
}
