namespace Weerbaar.Tests.Door;

/// <summary>Who asks for somebody to talk to reads whom, in any state, and is led into no report (D29, D43).</summary>
[Collection(AtTheSideDoor.Name)]
public sealed class TalkTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(true, "ik wil praten", "nothing")]
    [InlineData(true, "wil met iemand praten", "draft")]
    [InlineData(true, "ik wil hulp", "sent")]
    [InlineData(true, "ik wil nog even praten", "sent")]
    [InlineData(false, "can I talk to someone", "nothing")]
    [InlineData(false, "i want to talk", "sent")]
    public async Task D43_Who_asks_to_talk_reads_whom_and_nothing_is_kept_or_sent(bool dutch, string words, string state)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.SaysAsync(dutch ? "hallo" : "hello");
        if (state == "draft")
        {
            await person.SaysAsync("iemand scheldt me uit op facebook");
        }
        else if (state == "sent")
        {
            await _door.ReportedAsync(person, null, "een bedreiging");
        }

        var card = (await person.SaysAsync(words)).Messages.Single(
            message => message.Says(dutch ? "Met wie wil je praten" : "Who would you like to talk to"));

        Assert.Contains(dutch ? "vertrouwenspersoon" : "confidential adviser", card.Words, StringComparison.Ordinal);
        Assert.Contains("0900", card.Words, StringComparison.Ordinal);
        Assert.Contains("113", card.Words, StringComparison.Ordinal);
        Assert.Equal(state == "sent", card.Buttons.Any(button => button.Verb == "aftercare-contact"));
        if (state == "sent")
        {
            var asked = await person.PressAsync(card, card.Buttons.Single(button => button.Verb == "aftercare-contact"));
            Assert.Contains(
                dutch ? "Van wie wil je iets horen" : "From whom would you like to hear", asked.Words, StringComparison.OrdinalIgnoreCase);
        }
    }
}
