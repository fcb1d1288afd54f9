using Weerbaar.Features.Triage;

namespace Weerbaar.Tests.Door;

/// <summary>One person adds until nothing more fits: they read so and keep their words, and everybody else can go on (issue 8, 4).</summary>
[Collection(AtTheBackDoor.Name)]
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

    /// <summary>Its row is as large as it can become: nobody can write in it any more, and what matters most goes on.</summary>
    [Theory]
    [InlineData("own-withdraw")]
    [InlineData(OfficerVerbs.Close)]
    public async Task D2_In_a_case_that_is_full_to_its_end_danger_is_raised_and_confirmed_and_it_is_withdrawn_or_closed(string ends)
    {
        var sanne = door.Person("Sanne");
        var of = await door.ReportedAsync(sanne, null, "een bedreiging");
        of = await door.DoAsync(of, door.Noor, new ClaimCase(), asOfficer: true);
        await FillAsync(of);
        Assert.True((await sanne.SendsAsync("own-add", of, new() { ["text"] = "Er is weer een bericht." })).Says("Deze melding is vol"));
        Assert.True((await door.Noor.SendsAsync("triage-note", of, new() { ["text"] = "Gebeld met de wijkagent." })).Says("Deze melding is vol"));

        var danger = await sanne.SendsAsync("own-danger", of, new() { ["route"] = nameof(DangerRoute.ManagerAndTeam) });
        Assert.Equal((true, ""), (danger.IsClosed, danger.Text));
        Assert.NotNull((await door.NowAsync(of)).Danger);
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij");
        await sanne.Manager.PressesAsync("triage-see-danger", of);
        Assert.NotNull((await door.NowAsync(of)).Danger?.SeenAt);

        if (ends == OfficerVerbs.Close)
        {
            await sanne.ClicksAsync("own-safe");
        }

        var ended = await (ends == "own-withdraw" ? sanne : door.Noor).SendsAsync(ends, of, new() { ["reason"] = "Het is opgelost.", ["safe"] = "yes" });
        Assert.Equal((true, ""), (ended.IsClosed, ended.Text));
        var now = await door.NowAsync(of);
        Assert.True(ends == "own-withdraw" ? now.IsWithdrawn : now.Phase is Phase.Closed, $"{now.Phase}");
    }

    private async Task FillAsync(Case of)
    {
        var store = door.Get<CaseStore>();
        var before = (await store.FindAsync(of.Id, default))!;
        var full = before.Case with { Chains = [.. before.Case.Chains, .. Enumerable.Range(0, 5_000).Select(number => new ChainStep($"once:{number:d30}", 1, of.OpenedAt))] };
        Assert.True(await store.CommitAsync(before, full, [], door.Get<IdGenerator>().NewId(), default));
    }

    private async Task<Case> CaseAsync(DoorPerson of)
    {
        var (id, _) = await door.Get<IndexStore>().ReadListAsync(CaseIndex.Mine(new PersonId(of.Id)), null, 100, default).FirstAsync();
        return (await door.Get<CaseStore>().FindAsync(id, default))!.Case;
    }

    private static JsonObject Adding(CaseId of, string text) => DoorActivities.Dialog(new JsonObject
    {
        ["verb"] = "own-add",
        ["ids"] = new JsonObject { ["case"] = of.Value, ["v"] = "1" },
        ["text"] = text,
    });
}
