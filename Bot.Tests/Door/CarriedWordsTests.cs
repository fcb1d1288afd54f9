using System.Text.Json;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Words of danger and of self-harm bring their card in the same turn however they are carried (passed on, in a reply, beside what
/// nobody can open, in a changed message) and wherever somebody is: at any step, with several cases, in a channel, with a dialog open (D2,
/// D43).
/// </summary>
[Collection(AtTheSideDoor.Name)]
public sealed class CarriedWordsTests(Doorway doorway)
{
    private const string Danger = "intake-danger";
    private const string Crisis = "0800-0113";

    private static readonly bool[] InDutch = [true, false];

    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<bool, string> Carriers =>
    [
        .. from dutch in InDutch
           from carrier in (string[])["forwarded", "quoted", "voice", "gif", "edited"]
           select new TheoryDataRow<bool, string>(dutch, carrier),
    ];

    public static TheoryData<bool, string> States =>
    [
        .. from dutch in InDutch
           from state in (string[])["cases", "kinds", "account", "review", "dialog"]
           select new TheoryDataRow<bool, string>(dutch, state),
    ];

    public static TheoryData<bool, string> ChannelStates =>
        [.. from dutch in InDutch from state in (string[])["nothing", "report", "case", "cases"] select new TheoryDataRow<bool, string>(
            dutch, state)];

    [Theory]
    [MemberData(nameof(Carriers))]
    public async Task D2_D43_However_they_are_carried_they_bring_their_card(bool dutch, string carrier)
    {
        foreach (var state in new[] { "nothing", "report", "case" })
        {
            AssertDanger(await CarryAsync(await PersonAsync(dutch, state), carrier, WordsOfDanger(dutch)), $"{carrier}, {state}");
            AssertCrisis(await CarryAsync(await PersonAsync(dutch, state), carrier, WordsOfCrisis(dutch)), $"{carrier}, {state}");
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task D2_D43_Wherever_somebody_is_they_bring_their_card(bool dutch, string state)
    {
        AssertDanger(await (await PersonAsync(dutch, state)).SaysAsync(WordsOfDanger(dutch)), state);
        AssertCrisis(await (await PersonAsync(dutch, state)).SaysAsync(WordsOfCrisis(dutch)), state);
    }

    [Theory]
    [MemberData(nameof(ChannelStates))]
    public async Task D2_D43_Said_in_a_channel_their_card_comes_in_the_own_chat_in_the_same_turn(bool dutch, string state)
    {
        foreach (var (words, assert) in new (string, Action<DoorSeen, string>)[] { (WordsOfDanger(dutch), AssertDanger),
            (WordsOfCrisis(dutch), AssertCrisis) })
        {
            var person = await PersonAsync(dutch, state);
            await person.SaysAsync(dutch ? "hulp" : "help");
            var before = _door.Teams.Now;

            var seen = await person.SaysInAsync(DoorTeams.Team, words);

            Assert.DoesNotContain(seen.Messages, message => message.Says(Crisis) || message.Buttons.Count > 0);
            assert(new DoorSeen([.. person.Sees().Where(message => message.Seen > before)]), state);
        }
    }

    [Theory]
    [InlineData(true, "nothing")]
    [InlineData(true, "report")]
    [InlineData(true, "case")]
    [InlineData(true, "cases")]
    [InlineData(false, "nothing")]
    [InlineData(false, "report")]
    [InlineData(false, "case")]
    [InlineData(false, "cases")]
    public async Task D7_The_words_of_a_message_are_answered_first_and_then_its_files(bool dutch, string state)
    {
        var person = await PersonAsync(dutch, state);
        var before = person.Sees().Select(message => message.Id).ToHashSet();

        var seen = await person.SaysAsync(WordsOfDanger(dutch), DoorFile.Sent("brief.png"));

        // In a case its own card, which stands above, shows the file.
        var answers = seen.Messages.Where(message => !before.Contains(message.Id)).ToList();
        var words = answers.FindIndex(message => message.Buttons.Any(button => button.Verb == Danger));
        var files = answers.FindLastIndex(message => message.Says("brief.png"));
        Assert.True(words >= 0 && (state == "case" || words < files), string.Join("\n---\n", answers.Select(message => message.Words)));
        await person.EventuallySeesAsync("brief.png");
        await FrontDoor.EventuallyAsync(
            () => _door.FindAsync("brief.png").Result.Count > 0, () => "The file is nowhere.", TimeSpan.FromSeconds(10));
    }

    private static string WordsOfDanger(bool dutch) =>
        dutch ? "hij staat nu voor mijn deur met een mes" : "he is at my door now with a knife";

    private static string WordsOfCrisis(bool dutch) => dutch ? "ik wil niet meer leven" : "i want to kill myself";

    private static void AssertDanger(DoorSeen seen, string where) =>
        Assert.True(
            seen.Messages.Any(message => message.Says("112") && message.Buttons.Any(button => button.Verb == Danger)),
            $"{where}: no card about danger in\n{seen.Words}");

    private static void AssertCrisis(DoorSeen seen, string where) => Assert.True(seen.Says(Crisis), $"{where}: no 113 in\n{seen.Words}");

    private async Task<DoorSeen> CarryAsync(DoorPerson person, string carrier, string words)
    {
        if (carrier == "edited")
        {
            var id = _door.Teams.NextId();
            await person.SendsRawAsync(new JsonObject { ["id"] = id, ["text"] = "blauw is een kleur" });
            return await person.EditsAsync(id, words);
        }

        var forwarded = JsonSerializer.Serialize(
            new { originalMessageContent = $"<p>{words}</p>", originalMessageSender = new { user = new { displayName = "J. Boos" } } });
        return await person.SendsRawAsync(carrier switch
        {
            "forwarded" =>
                new JsonObject
                {
                    ["text"] = "",
                    ["attachments"] = new JsonArray(
                        new JsonObject { ["contentType"] = "forwardedMessageReference", ["content"] = forwarded })
                },
            "quoted" => new JsonObject { ["text"] = $"<quoted messageId=\"1795999089167\"/> {words}" },
            _ => new JsonObject
            {
                ["text"] = words,
                ["attachments"] = JsonNode.Parse(carrier == "voice" ? DoorUnopened.Voice : DoorUnopened.Gif)
            },
        });
    }

    private async Task<DoorPerson> PersonAsync(bool dutch, string state)
    {
        if (state is "kinds" or "account" or "review")
        {
            return await AtStepAsync(dutch, state);
        }

        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        if (state == "report")
        {
            await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
        }

        var @case = state is "case" or "cases" or "dialog" ? await _door.ReportedAsync(person, null, "een bedreiging") : null;
        if (state == "cases")
        {
            await _door.ReportedAsync(person, null, "nog een bedreiging");
        }
        else if (state == "dialog")
        {
            await person.OpensAsync("own-add", @case);
        }

        return person;
    }

    private async Task<DoorPerson> AtStepAsync(bool dutch, string step)
    {
        var person = await _door.AtQuestionAsync(step == "kinds" ? "kinds" : "account", dutch);
        for (var steps = 0; step == "review" && steps < 25; steps++)
        {
            var open = person.Sees().Last(message => message.Buttons.Any(button => button.Verb is "intake-next" or "intake-send"));
            if (open.Buttons.Any(button => button.Verb == "intake-send"))
            {
                return person;
            }

            await person.PressAsync(
                open, open.Buttons.FirstOrDefault(button => button.Verb == "intake-skip")
                    ?? open.Buttons.First(button => button.Verb == "intake-next"));
        }

        return person;
    }
}
