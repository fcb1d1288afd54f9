namespace Weerbaar.Tests.Journeys;

/// <summary>The officers' work on a case, and what everybody else may not.</summary>
public sealed class OfficerTests
{
    [Fact]
    public async Task D45_A_case_is_reminded_of_claimed_assessed_handed_over_and_released()
    {
        await using var town = await EndToEndHost.StartAsync(within: 2);
        var (sanne, noor, emma) = (town.Person("sanne"), town.Person("noor"), town.Person("emma"));
        await town.ToAWorkingMorningAsync();
        var number = await sanne.ReportsAsync();
        await noor.FindsAsync("Nog niemand heeft deze zaak", "monitoring");
        await town.AdvanceAsync("PT1H10M");
        await noor.FindsAsync($"Nog niemand heeft zaak {number}", "monitoring");
        await town.AdvanceAsync("PT1H");
        await EndToEndHost.EventuallyAsync(
            async () => await noor.HasSeenAsync(number) || await emma.HasSeenAsync(number), "one officer is asked in their own chat");

        await noor.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        var together = await noor.ClicksAsync("Samen overleggen", conversation: "monitoring", on: number);
        Assert.Contains("/l/chat/0/0?users=sanne.bakker%40voorbeeldstad.example", together.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Matches(
            "/l/meeting/new\\?subject=[^&\"]*&attendees=sanne.bakker%40voorbeeldstad.example",
            CardWords.Address(together.Card!, "Afspraak plannen"));
        await noor.FillsAsync(
            "Urgentie aanpassen", "Vastleggen", new() { ["level"] = "acute", ["reason"] = "Hij kent het adres." }, number, "monitoring");
        await noor.FindsAsync("Het meldteam heeft de urgentie aangepast", "monitoring");
        await noor.FillsAsync(
            "Soort aanpassen", "Vastleggen", new() { ["kinds"] = "threat,doxing", ["reason"] = "Ook het adres." }, number, "monitoring");
        await noor.FillsAsync("Notitie maken", "Vastleggen", new() { ["text"] = "Wijkagent gebeld." }, number, "monitoring");
        await noor.FillsAsync(
            "Zaak overdragen", "Zaak overdragen", new() { ["to"] = await town.IdOfAsync("emma"), ["reason"] = "Vakantie." }, number,
            "monitoring");
        await emma.FindsAsync("Emma Clarke", "monitoring");
        await sanne.FindsAsync("Emma Clarke van het meldteam heeft je melding");
        var details = await emma.ClicksAsync("Bekijk details", conversation: "monitoring", on: number);
        Assert.Contains("Wijkagent gebeld.", details.Words, StringComparison.Ordinal);
        await emma.FillsAsync("Zaak loslaten", "Release the case", new() { ["reason"] = "Ill." }, number, "monitoring");
        await noor.FindsAsync("Nog niemand heeft deze zaak", "monitoring");
        await sanne.FindsAsync("Zodra iemand hem oppakt");

        var looked = await sanne.ClicksAsync("Wie keek mee?", on: number);
        Assert.Contains("Emma Clarke", looked.Words, StringComparison.Ordinal);
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task Nobody_gets_further_than_their_role_whatever_they_press_or_forge()
    {
        await using var town = await EndToEndHost.StartAsync(within: 2);
        var (emma, noor, bram, hans) = (town.Person("emma"), town.Person("noor"), town.Person("bram"), town.Person("hans"));
        await emma.SaysAsync("I'm being threatened online");
        await emma.FillsInAsync(english: true);
        var number = Story.NumberIn((await emma.ClicksAsync("Send")).Words);
        await noor.FindsAsync(number, "monitoring");

        // She is an officer, and the case is about her.
        var own = await emma.ClicksAsync("Ik pak dit op", conversation: "monitoring", on: number);
        Assert.Contains("You can't open this case", own.Words, StringComparison.Ordinal);
        // He is in the channel, and no officer: what he forges from within the channel opens nothing either.
        var id = await CaseIdAsync(noor);
        await town.MembershipAsync("monitoring", "bram", "join");
        var claimed = await bram.ForgesAsync("triage-claim", Ids(id), "monitoring");
        Assert.Contains("Je kunt deze zaak niet openen", claimed.Words, StringComparison.Ordinal);
        var details = await bram.ForgesAsync("", Dialog("triage-details", id), "monitoring", "Action.Submit");
        Assert.Contains("Je kunt deze zaak niet openen", details.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Emma", details.Words, StringComparison.Ordinal);
        await town.MembershipAsync("monitoring", "bram", "leave");

        var decided = await hans.ForgesAsync("", Dialog("response-approve", id), type: "Action.Submit");
        Assert.DoesNotContain("Emma", decided.Words, StringComparison.Ordinal);
        foreach (var (verb, target) in new[] { ("triage-claim", id), ("triage-claim", "0000000000000000000000"),
            ("triage-claim", "../../x"), ("chat-show", id) })
        {
            var forged = await hans.ForgesAsync(verb, Ids(target));
            Assert.DoesNotContain("Emma", forged.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(number, forged.Words, StringComparison.Ordinal);
        }

        var unknown = await hans.ForgesAsync("no-such-verb", Ids(id));
        Assert.False(unknown.Accepted && unknown.Kind == "card");
        await noor.FindsAsync("Nog niemand heeft deze zaak", "monitoring");
    }

    private static JsonObject Ids(string id) => new() { ["ids"] = new JsonObject { ["case"] = id, ["revision"] = "1" } };

    private static JsonObject Dialog(string verb, string id)
    {
        var data = Ids(id);
        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        data["verb"] = verb;
        return data;
    }

    private static async Task<string> CaseIdAsync(TeamsUser officer)
    {
        var card = (await officer.SeesAsync("monitoring")).Last(seen => seen.Card is not null).Card!.ToJsonString();
        var found = System.Text.RegularExpressions.Regex.Match(card, "\"case\":\"([A-Za-z0-9]+)\"");
        Assert.True(found.Success, card);
        return found.Groups[1].Value;
    }
}
