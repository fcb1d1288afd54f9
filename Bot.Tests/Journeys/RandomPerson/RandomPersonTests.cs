extern alias benchmarks;

using System.Text.Json.Nodes;
using benchmarks::Weerbaar.Benchmarks.RandomPerson;
using Weerbaar.Cases;
using Weerbaar.Delivery;
using Weerbaar.Playbook;
using Weerbaar.Playbook.Understanding;
using Kind = benchmarks::Weerbaar.Benchmarks.RandomPerson.Kind;

namespace Weerbaar.Tests.Journeys.RandomPerson;

/// <summary>
/// A random person plays through the real HTTP door and the strict simulator, and oracles look after each act. The long run is
/// "dotnet run --project Bot.Benchmarks -- person --acts 20000 --seed 8"; a script of a finding is played again with "--replay".
/// </summary>
public sealed class RandomPersonTests(PlantedTown planted) : IClassFixture<PlantedTown>
{
    private const int Acts = 300;

    [Theory]
    [InlineData(8)]
    public async Task Whatever_people_do_nothing_is_lost_missed_or_shown_to_others(int seed)
    {
        planted.Plant = Plant.None;
        var episode = new Episode(planted.Town);

        await episode.PlayAsync(seed, Acts);

        Assert.True(episode.Findings.Count == 0, $"seed {seed}:\n{string.Join('\n', episode.Findings.Select(finding => $"{finding.Name}: {finding.Told}\n  {finding.Of.Act}"))}");
        Assert.InRange(episode.Possible, Acts / 2, Acts);
    }

    [Theory]
    [InlineData(Plant.None, "", "word op internet bedreigd (zqaaaaaaaa)", nameof(Kind.Report))]
    [InlineData(Plant.OtherWords, "words-lost", "ik word online bedreigd (zqaaaaaaab)", nameof(Kind.Report))]
    [InlineData(Plant.OtherWords, "Danger-missed", "hij staat nu voor mijn deur met een mes", nameof(Kind.Danger))]
    [InlineData(Plant.OtherWords, "SelfHarm-missed", "ik wil dood", nameof(Kind.SelfHarm))]
    [InlineData(Plant.Deaf, "silence", "ik word online bedreigd", nameof(Kind.Report))]
    [InlineData(Plant.Broken, "status-500", "ik word online bedreigd", nameof(Kind.Report))]
    [InlineData(Plant.Complaining, "error", "ik word online bedreigd", nameof(Kind.Report))]
    [InlineData(Plant.Complaining, "failed", "ik word online bedreigd", nameof(Kind.Report))]
    [InlineData(Plant.Gossip, "revealed", "ik word online bedreigd (zqaaaaaaac)", nameof(Kind.Report))]
    [InlineData(Plant.Tattling, "revealed Say in a chat", "ik word online bedreigd (zqaaaaaaae)", nameof(Kind.Report))]
    public async Task The_oracles_find_a_fault_in_what_becomes_of_words(Plant plant, string finding, string text, string kind) =>
        await FindsAsync(plant, finding, new Act(Doing.Say, "sanne") { Text = text, Kind = Enum.Parse<Kind>(kind), Token = KeptWords.MarksIn(text).FirstOrDefault() });

    /// <summary>The number of 112 stands on the form's cards as well, and 113 on others: that is no card about danger or self-harm.</summary>
    [Theory]
    [InlineData("Danger-missed", "hij staat nu voor mijn deur met een mes", nameof(Kind.Danger))]
    [InlineData("SelfHarm-missed", "ik wil dood", nameof(Kind.SelfHarm))]
    public async Task The_oracles_do_not_take_a_number_for_the_card(string finding, string text, string kind)
    {
        planted.Before = act => Task.FromResult(planted.Plant = act == 0 ? Plant.None : Plant.OtherWords);
        await FindsAsync(
            Plant.None,
            finding,
            new Act(Doing.Say, "sanne") { Text = "ik word online bedreigd", Kind = Kind.Report },
            new Act(Doing.Say, "sanne") { Text = text, Kind = Enum.Parse<Kind>(kind) });
    }

    [Theory]
    [InlineData("sanne", "weggevallen.png")]
    [InlineData("liam", "weggevallen.png")]
    [InlineData("marijke", "")]
    [InlineData("ilse", "")]
    [InlineData("joris", "weggevallen.png")]
    [InlineData("noor", "weggevallen.png")]
    public async Task The_oracles_find_a_file_that_fell_off(string by, string file) =>
        await FindsAsync(Plant.NoFiles, "file-lost", new Act(Doing.Say, by) { Text = "ik word online bedreigd", Kind = Kind.Report, Files = [file] });

    [Fact]
    public async Task The_oracles_find_a_file_that_was_thrown_away() => await FindsAsync(
        Plant.Shredding,
        "file-vanished",
        new Act(Doing.Say, "sanne") { Text = "ik word online bedreigd", Kind = Kind.Report, Files = ["weggegooid.png"] },
        new Act(Doing.Wait, "sanne") { Minutes = 1 },
        new Act(Doing.Say, "sanne") { Text = "status", Kind = Kind.Command });

    [Fact]
    public async Task The_oracles_find_words_that_were_thrown_away() => await FindsAsync(
        Plant.Forgetful,
        "words-vanished",
        new Act(Doing.Say, "sanne") { Text = "ik word online bedreigd (zqaaaaaaad)", Kind = Kind.Report, Token = "zqaaaaaaad" },
        new Act(Doing.Say, "sanne") { Text = "status", Kind = Kind.Command });

    [Theory]
    [InlineData(Plant.NoDeletes, "silence Delete")]
    [InlineData(Plant.NoDeletes, "words-stay Delete")]
    [InlineData(Plant.Denying, "words-stay Delete")]
    public async Task The_oracles_find_words_that_were_taken_back_and_stay(Plant plant, string finding) => await FindsAsync(
        plant,
        finding,
        new Act(Doing.Say, "sanne") { Text = "ik word online bedreigd (zqaaaaaaaf)", Kind = Kind.Report, Token = "zqaaaaaaaf" },
        new Act(Doing.Delete, "sanne"));

    [Fact]
    public async Task The_oracles_find_a_channel_in_which_nothing_is_answered()
    {
        // What the first morning brings to everybody is no answer to anything.
        var wait = new Act(Doing.Wait, "noor") { Minutes = 1 };
        planted.Before = act => act == 1 ? Task.Delay(5000) : Task.CompletedTask;
        var say = new Act(Doing.Say, "noor") { Text = "@Weerbaar ik word online bedreigd", Kind = Kind.Report, Channel = People.Monitoring };

        await FindsAsync(Plant.Deaf, "silence Say in monitoring", wait, wait, say);
    }

    [Fact]
    public async Task The_oracles_find_a_form_of_danger_that_is_refused()
    {
        var number = CaseNumber.Next();
        planted.Before = act => act == 0 ? ReportedAsync(number) : Task.CompletedTask;
        var episode = new Episode(planted.Town) { Before = act => planted.BeforeAsync(act, Plant.None) };
        var wait = new Act(Doing.Wait, "sanne") { Minutes = 1 };
        var list = new Act(Doing.Say, "sanne") { Text = "mijn meldingen", Kind = Kind.Command };
        await episode.ReplayAsync([wait, list]);
        var shows = episode.Buttons("sanne").First(found => found.Title.Contains(number.Value, StringComparison.Ordinal));
        var show = new Act(Doing.Press, "sanne") { Verb = shows.Verb, Title = shows.Title };

        await FindsAsync(
            Plant.NoAlarm,
            "alarm-refused Submit own-danger",
            wait,
            list,
            show,
            new Act(Doing.Press, "sanne") { Verb = "own-danger", Title = "Er is nu gevaar" },
            new Act(Doing.Submit, "sanne") { Verb = "own-danger", Title = "Sla alarm" });
    }

    /// <summary>Of a day of several people what brings the fault about is left, and that alone.</summary>
    [Fact]
    public async Task What_is_found_is_shrunk_to_what_brings_it_about()
    {
        planted.Plant = Plant.Forgetful;
        Act[] day =
        [
            new Act(Doing.Say, "liam") { Text = "hello", Kind = Kind.Chat },
            new Act(Doing.Say, "sanne") { Text = "goedemorgen", Kind = Kind.Chat },
            new Act(Doing.Say, "sanne") { Text = "ik word online bedreigd (zqaaaaaaag)", Kind = Kind.Report, Token = "zqaaaaaaag" },
            new Act(Doing.Say, "liam") { Text = "someone is threatening me online (zqaaaaaaah)", Kind = Kind.Report, Token = "zqaaaaaaah" },
            new Act(Doing.Wait, "sanne") { Minutes = 1 },
            new Act(Doing.Say, "sanne") { Text = "status", Kind = Kind.Command },
        ];
        var episode = new Episode(planted.Town);
        await episode.ReplayAsync(day);
        var finding = episode.Findings.First(found => found.Name.StartsWith("words-vanished", StringComparison.Ordinal));

        var script = await new Shrinking(planted.Town, 40).ShrinkAsync(episode.Acts, finding);
        var again = new Episode(planted.Town);
        await again.ReplayAsync(Script.Read(Script.Write(script)), finding.Name);

        planted.Plant = Plant.None;
        Assert.Equal([day[2], day[5]], script);
        Assert.Contains(again.Findings, found => found.Name == finding.Name);
    }

    /// <summary>The oracles ask for a card after every such line: those are lines that the bot hears when they are said by themselves.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\n(zqhjwgtrbk)")]
    public void Every_line_of_danger_and_self_harm_is_heard(string mark)
    {
        var reader = new MessageReader(Tests.Playbook.Playbooks.Municipality);

        var unheard = Corpus.Lines.Where(line => reader.Read(line.Text + mark) is var read && line.Kind switch
        {
            Kind.Danger => read.Danger is not Danger.Yes,
            Kind.SelfHarm => read.SelfHarm is not SelfHarm.Own,
            _ => false,
        });

        Assert.Empty(unheard.Select(line => line.Text));
    }

    [Fact]
    public async Task The_oracles_find_a_click_that_is_answered_by_nothing()
    {
        var report = new Act(Doing.Say, "sanne") { Text = "ik word online bedreigd", Kind = Kind.Report };
        await FindsAsync(Plant.NoBody, "violation-S24", report, await ClickAsync(report, "intake-danger"));
    }

    [Fact]
    public async Task The_oracles_find_a_click_on_danger_that_alerts_nobody()
    {
        var danger = new Act(Doing.Say, "sanne") { Text = "hij staat nu voor mijn deur met een mes", Kind = Kind.Danger };
        await FindsAsync(Plant.NoAlarm, "alarm-refused", danger, await ClickAsync(danger, "intake-danger"));
    }

    [Fact]
    public async Task The_oracles_find_an_alarm_that_reaches_nobody()
    {
        var danger = new Act(Doing.Say, "sanne") { Text = "hij staat nu voor mijn deur met een mes", Kind = Kind.Danger };
        var click = await ClickAsync(danger, "intake-danger");
        await FindsAsync(Plant.None, "", danger, click);
        planted.Before = act => act == 1
            ? planted.Town.PostAsync("/api/faults", new JsonObject { ["target"] = "connector", ["kind"] = "status", ["status"] = 403, ["count"] = null })
            : Task.CompletedTask;

        await FindsAsync(Plant.None, "alarm-unseen", danger, click);
    }

    /// <summary>A report of Sanne, sent.</summary>
    private async Task ReportedAsync(CaseNumber number)
    {
        var (town, id) = (planted.Town, new CaseId(planted.Town.Get<Ids>().New()));
        var sanne = (await town.GetAsync("/api/world"))["people"]!.AsArray().First(person => (string?)person!["key"] == "sanne")!;
        var person = new Person(new PersonId((string)sanne["id"]!), (string)sanne["name"]!);
        var report = new SendReport(["threat"], "Hij weet me te vinden.", new Dictionary<string, string>(), [], RouteChoice.Manager, null);
        var with = new Deciding(new Actor(person), town.Get<OrganisationPlaybook>(), town.Get<WorkCalendar>(), town.Get<TimeProvider>().GetUtcNow());
        var opened = await town.Get<CasePipeline>().OpenAsync(new OpenCase(id, number, person, false, report), with, id.Value, default);
        Assert.Null(opened.Refusal);
    }

    /// <summary>A click on a button that they have after this act.</summary>
    private async Task<Act> ClickAsync(Act before, string verb)
    {
        planted.Plant = Plant.None;
        var episode = new Episode(planted.Town);
        await episode.ReplayAsync([before]);
        var button = episode.Buttons(before.By).First(found => found.Verb == verb);
        return new Act(Doing.Press, before.By) { Verb = button.Verb, Title = button.Title };
    }

    private async Task FindsAsync(Plant plant, string finding, params Act[] script)
    {
        planted.Plant = Plant.None;
        var episode = new Episode(planted.Town) { Before = act => planted.BeforeAsync(act, plant) };

        await episode.ReplayAsync(script);

        planted.Plant = Plant.None;
        planted.Before = null;
        Assert.True(
            finding.Length == 0 ? episode.Findings.Count == 0 : episode.Findings.Any(found => found.Name.StartsWith(finding, StringComparison.Ordinal)),
            $"{finding}, but: {string.Join('\n', episode.Findings.Select(found => $"{found.Name}: {found.Told}"))}\n{string.Join('\n', episode.Log)}");
    }
}
