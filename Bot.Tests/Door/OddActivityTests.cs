using System.Reflection;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Nothing from outside is believed, and nothing from outside breaks a turn: whatever comes is a 4xx or gets a kind answer.
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class OddActivityTests(Doorway doorway)
{
    private static readonly string Shapes = File.ReadAllText(Repository.At("Bot.Tests", "Door", "odd-shapes.json"));

    private readonly FrontDoor _door = doorway.Door;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_activity_of_any_shape_is_a_5xx_or_breaks_a_turn(int seed)
    {
        await using var own = await FrontDoor.StartAsync();
        var random = new Random(seed);
        var sanne = own.Person("Sanne");
        await sanne.SaysAsync("ik word online bedreigd");
        var (verbs, shapes) = (Verbs(own), JsonNode.Parse(Shapes)!.AsArray());
        for (var act = 0; act < 120; act++)
        {
            var activity = DoorActivities.Message(own, sanne.Entry, sanne.Chat, shapes[random.Next(shapes.Count)]!.AsObject());
            foreach (var part in new[] { "action", "data" })
            {
                if (activity["value"] is JsonObject value && value[part] is JsonObject named)
                {
                    named["verb"] = verbs[random.Next(verbs.Count)];
                }
            }

            for (var change = random.Next(3); change > 0; change--)
            {
                Mutation.Apply(activity, random);
            }

            var body = activity.ToJsonString();
            var (status, answer) = await own.PostRawAsync(body);
            var about = $"seed {seed}, act {act}: {body[..Math.Min(1_500, body.Length)]}";
            Assert.True(status < 500 || (status == 501 && (string?)activity["type"] == "invoke"), $"{status} {answer}\n{about}");
            Assert.True(!own.Log.Lines.Any(IsFailure), $"{string.Join('\n', own.Log.Lines.Where(IsFailure))}\n{about}");
        }

        // What the acts before were owed may come first, in any state that they have left.
        var before = own.Teams.Now;
        await sanne.SaysAsync("hij staat nu voor mijn deur met een mes");
        await FrontDoor.EventuallyAsync(
            () => NewTo(sanne, before).Any(
                message => message.Says("tel:112") && message.Buttons.Any(button => button.Verb == "intake-danger")),
            () => $"seed {seed}: no 112 but\n{string.Join("\n---\n", NewTo(sanne, before).Select(message => message.Words))}",
            TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task D2_Words_beside_a_value_that_is_none_of_a_button_are_read()
    {
        var seen =
            await _door.Person("Sanne").SendsRawAsync(
                new JsonObject { ["text"] = "hij staat nu voor mijn deur met een mes", ["value"] = "" });

        Assert.True(seen.Says(DoorStory.DangerTitle(true)), seen.Words);
    }

    /// <summary>What nobody reads may be anything: Teams does not send a message again that was refused for it.</summary>
    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("true")]
    [InlineData("\"/Date(922337203685477)/\"")]
    public async Task D2_Fields_that_are_not_used_make_no_message_unreadable(string value)
    {
        var sanne = _door.Person("Sanne");
        var message = DoorActivities.Message(_door, sanne.Entry, sanne.Chat, new JsonObject
        {
            ["text"] = "hij staat voor mijn deur met een mes",
            ["attachments"] = new JsonArray(
                new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>hij staat voor mijn deur met een mes</p>" }),
        });
        SetUnused<Activity>(
            message,
            value,
            "type id serviceUrl channelId from conversation recipient text attachments entities channelData value");
        SetUnused<ChannelAccount>(message["from"]!, value, "id name aadObjectId");
        SetUnused<ChannelAccount>(message["recipient"]!, value, "id name aadObjectId");
        SetUnused<ConversationAccount>(message["conversation"]!, value, "id conversationType tenantId");
        SetUnused<Attachment>(message["attachments"]![0]!, value, "contentType contentUrl content name");

        var (status, answer) = await _door.PostRawAsync(message.ToJsonString());

        Assert.True(status == 200, $"{status} {answer}");
        Assert.True((await sanne.EventuallySeesAsync(DoorStory.DangerTitle(true))).Says("112"));
    }

    [Theory]
    [InlineData("application/vnd.microsoft.readReceipt")]
    [InlineData("application/vnd.microsoft.meetingStart")]
    [InlineData("application/vnd.microsoft.meetingParticipantLeave")]
    public async Task An_event_of_any_value_is_taken_and_nothing_comes_of_it(string name)
    {
        var sanne = _door.Person("Sanne");
        foreach (var value in new JsonNode?[] { null, -1.5, "", new JsonArray(),
            new JsonObject { ["lastReadMessageId"] = new JsonArray() } })
        {
            var activity = DoorActivities.Message(
                _door, sanne.Entry, sanne.Chat, new JsonObject { ["type"] = "event", ["name"] = name, ["value"] = value });
            var (status, answer) = await _door.PostRawAsync(activity.ToJsonString());
            Assert.True(status < 300, $"{value}: {status} {answer}");
        }
    }

    /// <summary>Somebody from outside, or nobody that Teams names, presses a card in a case's chat.</summary>
    [Theory]
    [InlineData("adaptiveCard/action")]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    public async Task A_stranger_who_clicks_in_a_group_is_answered_in_the_shape_that_the_click_wants(string name)
    {
        var data = DoorCases.Data("own-danger", null, null);
        JsonNode value = name == "adaptiveCard/action"
            ? new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "intake-danger", ["data"] = data },
                ["trigger"] = "manual"
            }
            : DoorActivities.Dialog(data);
        var activity = DoorActivities.Invoke(_door, _door.Person("Sanne").Entry, DoorTeams.Group, null, name, value);
        activity["from"]!.AsObject().Remove("aadObjectId");

        Assert.True(DoorSeen.Of(await _door.PostAsync(activity), []).Says("112"), "Not answered.");
    }

    [Fact]
    public async Task An_address_that_names_evidence_of_somebody_else_gives_nothing_and_takes_nothing()
    {
        var (sanne, piet) = (_door.Person("Sanne"), _door.Person("Piet"));
        await sanne.SaysAsync("ik word online bedreigd", DoorFile.Picture());
        await sanne.EventuallySeesAsync("Bewaard");
        var held = (await FileOfAsync(sanne)).Draft!;
        var file = Assert.Single(held.Evidence);

        await piet.SaysAsync("ik word bedreigd");
        await piet.SendsRawAsync(new JsonObject
        {
            ["text"] = "zie dit",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = "a.png",
                ["content"] = new JsonObject { ["downloadUrl"] = $"kept:{held.Id}/{file.Id}" },
            }),
        });

        Assert.Empty((await FileOfAsync(piet)).Draft!.Evidence);
        await using var copy = await _door.Get<EvidenceStore>().OpenAsync(held.Id, file.Id, default);
        Assert.NotNull(copy);
    }

    /// <summary>Sets every member of the SDK's type but these.</summary>
    private static void SetUnused<T>(JsonNode of, string value, string used)
    {
        foreach (var name in typeof(T).GetProperties().Select(member => member.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName)
            .OfType<string>().Except(used.Split(' ')))
        {
            of[name] = JsonNode.Parse(value);
        }
    }

    private Task<PersonFile> FileOfAsync(DoorPerson person) => _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default);

    private static IEnumerable<DoorMessage> NewTo(DoorPerson person, long since) => person.Sees().Where(message => message.Seen > since);

    private static bool IsFailure(string line) => line.Contains("failed (invoke:", StringComparison.Ordinal);

    private static List<string> Verbs(FrontDoor own) =>
        [.. own.Get<IEnumerable<IPersonAction>>().Select(action => action.Verb),
            .. own.Get<IEnumerable<ICaseUseCase>>().Select(useCase => useCase.Verb)];
}
