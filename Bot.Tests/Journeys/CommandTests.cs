namespace Weerbaar.Tests.Journeys;

/// <summary>What people type beside a report: commands with typing errors, anything else, words of self-harm, a mention.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Commands_with_typing_errors_lead_somewhere_in_both_languages()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, liam) = (town.Person("sanne"), town.Person("liam"));
        (string Typed, string Found)[] dutch =
        [
            ("hepl", "Zo help ik je"),
            ("statsu", "Je hebt nog niets gemeld"),
            ("mijn meldinge", "Jouw meldingen"),
            ("bewijs toevoege", "Bewijs toevoegen"),
            ("intreken", "Er is niets wat je nu kunt intrekken"),
            ("vervangr", "Je vervanger"),
            ("stpo", "er valt niets te stoppen"),
            ("lekker weer", "Ik wil je graag helpen"),
            ("de maan stond groen boven het dak", "Is er iets gebeurd?"),
            ("instelingen", "Alleen een beheerder"),
            ("taal", "Which language would you like?"),
        ];
        (string Typed, string Found)[] english =
        [
            ("hlep", "How I can help"),
            ("statsu", "Your reports"),
            ("add evidnce", "Add evidence"),
            ("withdrwa", "There is nothing you can withdraw right now"),
            ("deptuy", "Your deputy"),
            ("langauge dutch", "Vanaf nu praten we Nederlands"),
        ];
        foreach (var (person, typed, found) in dutch.Select(line => (sanne, line.Typed, line.Found))
            .Concat(english.Select(line => (liam, line.Typed, line.Found))))
        {
            await person.SaysAsync(typed);
            Assert.True((await person.FindsAsync(found)).FromBot);

            // Nobody types faster than Teams lets a bot answer: 8 messages in 2 seconds.
            await Task.Delay(300);
        }

        await sanne.ClicksAsync("English");
        await sanne.SaysAsync("stop");
        await sanne.FindsAsync("What you typed earlier is still waiting");
        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }

    [Fact]
    public async Task What_was_not_understood_is_kept_for_whoever_wants_to_report_it()
    {
        await using var town = await EndToEndHost.StartAsync();
        var sanne = town.Person("sanne");
        await sanne.SaysAsync("de maan stond groen boven het dak");
        await sanne.FindsAsync("Is er iets gebeurd?");
        await sanne.ClicksAsync("Ik wil iets melden");
        await sanne.IsSafeAsync();
        await sanne.ClicksAsync("Volgende");
        var what = await sanne.ClicksAsync("Volgende", new() { ["kinds"] = "other" });
        Assert.Contains("de maan stond groen boven het dak", what.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D43_Words_of_self_harm_get_their_own_answer_and_a_mention_quotes_nothing()
    {
        await using var town = await EndToEndHost.StartAsync();
        var (sanne, bram, liam) = (town.Person("sanne"), town.Person("bram"), town.Person("liam"));
        await town.PostAsync("/api/people/bram/app", new System.Text.Json.Nodes.JsonObject { ["action"] = "uninstall" });
        await town.PostAsync("/api/people/bram/app", new System.Text.Json.Nodes.JsonObject { ["action"] = "install" });
        await bram.FindsAsync("Hoi, ik ben Weerbaar");
        Assert.Single(await bram.SeesAsync(), seen => seen.FromBot);

        await bram.SaysAsync("ik wil niet meer leven");
        var crisis = await bram.FindsAsync("0800-0113");
        Assert.True(crisis.Says("112") && crisis.Says("huisarts") && crisis.Says("Jij kiest"), crisis.Words);
        Assert.DoesNotContain(await town.Person("noor").SeesAsync("monitoring"), seen => seen.FromBot && seen.Card is not null);

        await sanne.SaysAsync("@Weerbaar iemand bedreigt mij op facebook met mijn adres", "team");
        await sanne.FindsAsync("Ik schrijf je privé", "team");
        await sanne.FindsAsync("is er nu gevaar");
        foreach (var seen in (await liam.SeesAsync("team")).Where(seen => seen.FromBot))
        {
            Assert.DoesNotContain("facebook", seen.Words, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("adres", seen.Words, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal("", string.Join('\n', await town.ViolationsAsync()));
    }
}
