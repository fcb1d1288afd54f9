using Weerbaar.Features.Triage;

namespace Weerbaar.Tests.Door;

/// <summary>
/// One person adds until nothing more fits: they read so and keep their words, and everybody else can go on (issue 8, 4).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class FullCaseAtTheDoorTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Fact]
    public async Task Forty_long_additions_brick_no_case()
    {
        var sanne = _door.Person("Sanne");
        await sanne.SaysAsync("er staat een man met een mes voor mijn deur, ik word bedreigd");
        await sanne.ClicksAsync("intake-danger");
        var @case = await CaseAsync(sanne);
        var story = string.Concat(Enumerable.Repeat("Ze schreven وهددوني \"weer\" 😀. ", 900));
        DoorSeen answer;
        var added = 0;
        do
        {
            answer = await sanne.InvokeAsync(sanne.Chat, null, InvokeNames.DialogSubmit, Adding(@case.Id, $"{added} {story}"));
            added++;
        }
        while (answer.IsClosed && added < 60);

        Assert.True(answer.Says("Deze melding is vol"), answer.Words);
        var field = answer.Card!["body"]!.AsArray().Single(element => (string?)element!["id"] == "text")!;
        Assert.EndsWith(story[^40..], (string?)field["value"], StringComparison.Ordinal);

        await _door.Noor.ClicksAsync("triage-see-danger", on: @case.Number.Value, channel: DoorTeams.Monitoring);
        await _door.Noor.ClicksAsync("triage-claim", on: @case.Number.Value, channel: DoorTeams.Monitoring);
        var now = await CaseAsync(sanne);
        Assert.Equal(_door.Noor.Id, now.Claim?.Officer.Id.Value);
        Assert.NotNull(now.Danger?.SeenAt);

        var details = await _door.Noor.ClicksAsync("triage-details", on: @case.Number.Value, channel: DoorTeams.Monitoring);
        Assert.True(details.Says("Ze schreven"), details.Words[..500]);
    }

    /// <summary>Its row is as large as it can become: nobody can write in it any more, and what matters most goes on.</summary>
    [Theory]
    [InlineData("own-withdraw")]
    [InlineData(OfficersVerbs.Close)]
    public async Task D2_In_a_case_that_is_full_to_its_end_danger_is_raised_and_confirmed_and_it_is_withdrawn_or_closed(string ends)
    {
        var sanne = _door.Person("Sanne");
        var @case = await _door.ReportedAsync(sanne, null, "een bedreiging");
        @case = await _door.DoAsync(@case, _door.Noor, new ClaimCase(), asOfficer: true);
        await FillAsync(@case);
        Assert.True((await sanne.SendsAsync("own-add", @case, new() { ["text"] = "Er is weer een bericht." })).Says("Deze melding is vol"));
        Assert.True(
            (await _door.Noor.SendsAsync("triage-note", @case, new() { ["text"] = "Gebeld met de wijkagent." })).Says(
                "Deze melding is vol"));

        var danger = await sanne.SendsAsync("own-danger", @case, new() { ["route"] = nameof(DangerRoute.ManagerAndTeam) });
        Assert.Equal((true, ""), (danger.IsClosed, danger.Text));
        Assert.NotNull((await _door.NowAsync(@case)).Danger);
        await sanne.EventuallySeesAsync("Je alarm is aangekomen bij");
        await sanne.Manager.PressesAsync("triage-see-danger", @case);
        Assert.NotNull((await _door.NowAsync(@case)).Danger?.SeenAt);

        if (ends == OfficersVerbs.Close)
        {
            await sanne.ClicksAsync("own-safe");
        }

        var ended =
            await (ends == "own-withdraw" ? sanne : _door.Noor).SendsAsync(
                ends, @case, new() { ["reason"] = "Het is opgelost.", ["safe"] = "yes" });
        Assert.Equal((true, ""), (ended.IsClosed, ended.Text));
        var now = await _door.NowAsync(@case);
        Assert.True(ends == "own-withdraw" ? now.IsWithdrawn : now.Phase is Phase.Closed, $"{now.Phase}");
    }

    private async Task FillAsync(Case @case)
    {
        var store = _door.Get<CaseStore>();
        var before = (await store.FindAsync(@case.Id, default))!;
        var full =
            before.Case with
            {
                Chains = [.. before.Case.Chains,
                .. Enumerable.Range(0, 5_000).Select(number => new ChainStep($"once:{number:d30}", 1, @case.OpenedAt))]
            };
        Assert.True(await store.CommitAsync(before, full, [], _door.Get<IdGenerator>().NewId(), default));
    }

    private async Task<Case> CaseAsync(DoorPerson of)
    {
        var (id, _) = await _door.Get<IndexStore>().ReadListAsync(CaseIndex.Mine(new PersonId(of.Id)), null, 100, default).FirstAsync();
        return (await _door.Get<CaseStore>().FindAsync(id, default))!.Case;
    }

    private static JsonObject Adding(CaseId caseId, string text) => DoorActivities.Dialog(new JsonObject
    {
        ["verb"] = "own-add",
        ["ids"] = new JsonObject { ["case"] = caseId.Value, ["v"] = "1" },
        ["text"] = text,
    });
}
