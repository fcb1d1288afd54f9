using System.Text.Json.Nodes;
using Weerbaar.Cases;
using Weerbaar.Records;
using Weerbaar.Teams;

namespace Weerbaar.Tests.Door;

/// <summary>One person adds until nothing more fits: they read so and keep their words, and everybody else can go on (issue 8, 4).</summary>
[Collection(AtTheDoor.Name)]
public sealed class FullCaseAtTheDoorTests(Doorway doorway)
{
    private readonly FrontDoor door = doorway.Door;

    [Fact]
    public async Task Forty_long_additions_brick_no_case()
    {
        var sanne = door.Person("Sanne");
        await sanne.SaysAsync("er staat een man met een mes voor mijn deur, ik word bedreigd");
        await sanne.ClicksAsync("intake-danger");
        var of = await CaseAsync(sanne);
        var story = string.Concat(Enumerable.Repeat("Ze schreven وهددوني \"weer\" 😀. ", 900));
        DoorSeen answer;
        var added = 0;
        do
        {
            answer = await sanne.InvokeAsync(sanne.Chat, null, InvokeNames.DialogSubmit, Adding(of.Id, $"{added} {story}"));
            added++;
        }
        while (answer.IsClosed && added < 60);

        Assert.True(answer.Says("Deze melding is vol"), answer.Words);
        var field = answer.Card!["body"]!.AsArray().Single(element => (string?)element!["id"] == "text")!;
        Assert.EndsWith(story[^40..], (string?)field["value"], StringComparison.Ordinal);

        await door.Noor.ClicksAsync("triage-see-danger", on: of.Number.Value, channel: DoorTeams.Monitoring);
        await door.Noor.ClicksAsync("triage-claim", on: of.Number.Value, channel: DoorTeams.Monitoring);
        var now = await CaseAsync(sanne);
        Assert.Equal(door.Noor.Id, now.Claim?.Officer.Id.Value);
        Assert.NotNull(now.Danger?.SeenAt);

        var details = await door.Noor.ClicksAsync("triage-details", on: of.Number.Value, channel: DoorTeams.Monitoring);
        Assert.True(details.Says("Ze schreven"), details.Words[..500]);
    }

    private async Task<Case> CaseAsync(DoorPerson of)
    {
        var (id, _) = await door.Get<IndexStore>().OfListAsync(CaseIndex.Mine(new PersonId(of.Id)), null, default).FirstAsync();
        return (await door.Get<CaseStore>().FindAsync(id, default))!.Case;
    }

    private static JsonObject Adding(CaseId of, string text) => DoorActivities.Dialog(new JsonObject
    {
        ["verb"] = "own-add",
        ["ids"] = new JsonObject { ["case"] = of.Value, ["v"] = "1" },
        ["text"] = text,
    });
}
