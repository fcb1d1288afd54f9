namespace Weerbaar.Tests.Door;

/// <summary>
/// What somebody types while their alarm goes on: the answer says whether those who were warned read it, with the button that lets them;
/// from then on they do, until the alarm ends (D2).
/// </summary>
public sealed class TypedInAlarmTests
{
    private static readonly string[] Read = ["Zij lezen dit ook", "They can read this too"];
    private static readonly string[] NotYet = ["Met de knop wel, tot het alarm stopt", "With the button they can, until the alarm ends"];

    [Theory]
    [InlineData(true, "draft")]
    [InlineData(false, "draft")]
    [InlineData(true, "sent")]
    [InlineData(false, "sent")]
    public async Task D2_It_is_said_not_to_be_read_until_they_share_and_then_goes_on_being_shared_until_the_end(bool dutch, string state)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = await RaiseAlarmAsync(door, dutch, state);
        var (first, second, third) = dutch
            ? ("toilet boven, Lindelaan", "hij loopt nu naar de kelder", "ik drink nu koffie in de kantine")
            : ("upstairs toilet, Linden Lane", "he walks to the basement now", "I am having coffee in the canteen");

        var typed = await person.SaysAsync(first);
        var said = Assert.Single(typed.Messages, message => message.Says(Of(NotYet, dutch)));
        Assert.Contains(dutch ? "nog niet" : "can't read", said.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(first, await DialogAsync(person), StringComparison.Ordinal);
        var shared = await person.ClicksAsync(dutch ? "Laat hen dit lezen" : "Let them read this", on: Of(NotYet, dutch));
        Assert.Contains(dutch ? "Zij kunnen dit nu lezen" : "They can read this now", shared.Words, StringComparison.Ordinal);
        await person.Manager.EventuallySeesAsync("is meer gedeeld");
        Assert.Contains(first, await DialogAsync(person), StringComparison.Ordinal);

        var told = person.Manager.Sees().Count(message => message.Says("is meer gedeeld"));
        var further = await person.SaysAsync(second);
        Assert.Single(further.Messages, message => message.Says(Of(Read, dutch)));
        Assert.DoesNotContain(further.Messages, message => message.Says(Of(NotYet, dutch)));
        var dialog = await DialogAsync(person);
        Assert.Contains(first, dialog, StringComparison.Ordinal);
        Assert.Contains(second, dialog, StringComparison.Ordinal);
        door.Move(TimeSpan.FromSeconds(11));
        await FrontDoor.EventuallyAsync(
            () => person.Manager.Sees().Count(message => message.Says("is meer gedeeld")) > told, () => "They were not told.",
            TimeSpan.FromSeconds(20));

        await person.ClicksAsync("own-safe");
        await person.EventuallySeesAsync(dutch ? "Het is voorbij, zei je zelf" : "It is over, as you said yourself");
        var after = await person.SaysAsync(third);
        Assert.DoesNotContain(after.Messages, message => message.Says(Of(Read, dutch)) || message.Says(Of(NotYet, dutch)));
        Assert.DoesNotContain(third, await DialogAsync(person), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_D43_Words_of_self_harm_are_not_shared_by_themselves_and_that_is_said(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = await SharingAsync(door, dutch);
        var words = dutch ? "ik wil niet meer leven" : "i want to kill myself";

        var seen = await person.SaysAsync(words);

        Assert.Contains("0800-0113", seen.Words, StringComparison.Ordinal);
        Assert.Single(seen.Messages, message => message.Says(Of(NotYet, dutch)));
        Assert.DoesNotContain(words, await DialogAsync(person), StringComparison.Ordinal);
        await person.ClicksAsync(dutch ? "Laat hen dit lezen" : "Let them read this", on: Of(NotYet, dutch));
        Assert.Contains(words, await DialogAsync(person), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_What_was_shared_is_not_said_to_be_gone_when_it_is_changed_taken_out_or_deleted(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = await SharingAsync(door, dutch);
        await person.SendsRawAsync(new() { ["id"] = "1700000000001", ["text"] = "de buurman heet Jansen" });

        var edited = await person.EditsAsync("1700000000001", "de buurman heet Pieters");
        Assert.Contains(dutch ? "kan je oude woorden nog lezen" : "can still read your old words", edited.Words, StringComparison.Ordinal);
        var undone = await person.ClicksAsync("intake-undo", on: Of(Read, dutch));
        Assert.Contains(dutch ? "kan het nog lezen" : "can still read it", undone.Words, StringComparison.Ordinal);
        await person.SendsRawAsync(new() { ["id"] = "1700000000002", ["text"] = "zijn auto staat op de stoep" });
        var deleted = await person.DeletesAsync("1700000000002");
        Assert.Contains(dutch ? "kan het nog lezen" : "can still read it", deleted.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(dutch ? "is ook weg" : "is gone too", deleted.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D2_The_new_words_of_a_changed_message_are_shared_as_typed_ones_are(bool dutch)
    {
        await using var door = await FrontDoor.StartAsync();
        var person = await RaiseAlarmAsync(door, dutch, "draft");
        var (back, front, garden) = dutch
            ? ("hij is bij de achterdeur", "hij is bij de voordeur", "hij is nu in de tuin")
            : ("he is at the back door", "he is at the front door", "he is in the garden now");
        var id = door.Teams.NextId();
        await person.SaysAsAsync(id, back);

        var before = await person.EditsAsync(id, front);
        Assert.Single(before.Messages, message => message.Says(Of(NotYet, dutch)));
        await person.ClicksAsync(dutch ? "Laat hen dit lezen" : "Let them read this", on: Of(NotYet, dutch));
        Assert.Contains(front, await DialogAsync(person), StringComparison.Ordinal);

        var after = await person.EditsAsync(id, garden);
        Assert.Single(after.Messages, message => message.Says(Of(Read, dutch)));
        Assert.DoesNotContain(after.Messages, message => message.Says(Of(NotYet, dutch)));
        Assert.Contains(garden, await DialogAsync(person), StringComparison.Ordinal);
    }

    private static string Of(string[] words, bool dutch) => words[dutch ? 0 : 1];

    private static async Task<string> DialogAsync(DoorPerson person) => (await person.Manager.ClicksAsync("Wie is het, en bellen")).Words;

    private static async Task<DoorPerson> SharingAsync(FrontDoor door, bool dutch)
    {
        var person = await RaiseAlarmAsync(door, dutch, "draft");
        await person.ClicksAsync("intake-share-danger", new() { ["where"] = "Lindelaan 4" });
        return person;
    }

    private static async Task<DoorPerson> RaiseAlarmAsync(FrontDoor door, bool dutch, string state)
    {
        var person = door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        if (state == "sent")
        {
            await person.ReportsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
            await person.ClicksAsync("own-danger");
            await person.SubmitsAsync(dutch ? "Sla alarm" : "Raise the alarm");
            await person.EventuallySeesAsync(
                dutch ? $"Gewaarschuwd: het meldteam, {person.Manager.Name}" : $"Alerted: the response team, {person.Manager.Name}");
        }
        else
        {
            await person.AlarmsAtOnceAsync(dutch);
        }

        return person;
    }
}
