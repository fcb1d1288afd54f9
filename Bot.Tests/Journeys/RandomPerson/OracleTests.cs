extern alias benchmarks;

using benchmarks::Weerbaar.Benchmarks.RandomPerson;
using ChannelUse = Weerbaar.Records.ChannelUse;
using KeptWords = benchmarks::Weerbaar.Benchmarks.RandomPerson.KeptWords;
using Kind = benchmarks::Weerbaar.Benchmarks.RandomPerson.Kind;

namespace Weerbaar.Tests.Journeys.RandomPerson;

/// <summary>Each oracle of the random person finds a fault that was put into or before the bot.</summary>
public sealed class OracleTests(PlantedHost planted) : IClassFixture<PlantedHost>
{
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
        await FindsAsync(
            plant, finding,
            new Act(Doing.Say, "sanne") { Text = text, Kind = Enum.Parse<Kind>(kind), Token = KeptWords.MarksIn(text).FirstOrDefault() });

    /// <summary>
    /// The number of 112 stands on the form's cards as well, and 113 on others: that is no card about danger or self-harm.
    /// </summary>
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
        await FindsAsync(
            Plant.NoFiles, "file-lost", new Act(Doing.Say, by) { Text = "ik word online bedreigd", Kind = Kind.Report, Files = [file] });

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
        var say = new Act(
            Doing.Say, "noor")
        { Text = "@Weerbaar ik word online bedreigd", Kind = Kind.Report, Channel = People.Monitoring };

        await FindsAsync(Plant.Deaf, "silence Say in monitoring", wait, wait, say);
    }

    [Fact]
    public async Task The_oracles_find_words_of_danger_in_a_group_chat_that_nobody_heard() => await FindsAsync(
        Plant.OtherWords,
        "Danger-missed Say in overleg",
        new Act(Doing.Say, "sanne")
        {
            Text = "@Weerbaar hij staat nu voor mijn deur met een mes",
            Kind = Kind.Danger,
            Channel = People.Group
        });

    [Fact]
    public async Task The_oracles_find_a_form_of_danger_that_is_refused()
    {
        var number = CaseNumber.Next();
        planted.Before = act => act == 0 ? ReportAsync(number) : Task.CompletedTask;
        var wait = new Act(Doing.Wait, "sanne") { Minutes = 1 };
        var list = new Act(Doing.Say, "sanne") { Text = "mijn meldingen", Kind = Kind.Command };
        await FindsAsync(
            Plant.NoAlarm,
            "alarm-refused Submit own-danger",
            wait,
            list,
            Click("chat-show"),
            new Act(Doing.Press, "sanne") { Verb = "own-danger", Title = "Er is nu gevaar" },
            new Act(Doing.Submit, "sanne") { Verb = "own-danger", Title = "Sla alarm" });
    }

    [Fact]
    public async Task The_oracles_find_a_click_that_is_answered_by_nothing()
    {
        var report = new Act(Doing.Say, "sanne") { Text = "ik word online bedreigd", Kind = Kind.Report };
        await FindsAsync(Plant.NoBody, "violation-S24", report, Click("intake-danger"));
    }

    [Fact]
    public async Task The_oracles_find_a_click_on_danger_that_alerts_nobody()
    {
        await FindsAsync(Plant.NoAlarm, "alarm-refused", InDanger, Click("intake-danger"));
    }

    [Fact]
    public async Task The_oracles_find_an_alarm_that_reaches_nobody()
    {
        planted.Before = act => act == 1 ? FailAsync(null) : Task.CompletedTask;

        await FindsAsync(Plant.None, "alarm-unseen", InDanger, Click("intake-danger"));
    }

    /// <summary>Safe, and in danger once more: somebody is warned anew.</summary>
    [Fact]
    public async Task The_oracles_find_nothing_where_each_alarm_reaches_somebody() => await FindsAsync(Plant.None, "", [.. TwoAlarms]);

    [Fact]
    public async Task The_oracles_find_a_second_alarm_that_is_swallowed() =>
        await FindsAsync(Plant.OneAlarm, "alarm-refused", [.. TwoAlarms]);

    /// <summary>Their cards are drawn anew all the same: nobody hears of that.</summary>
    [Fact]
    public async Task The_oracles_find_a_second_alarm_of_which_no_message_comes()
    {
        planted.Before = act => act == TwoAlarms.Count - 1 ? FailAsync("POST") : Task.CompletedTask;

        await FindsAsync(Plant.None, "alarm-unseen", [.. TwoAlarms]);
    }

    [Fact]
    public async Task The_oracles_find_a_note_of_officers_that_the_employee_reads()
    {
        var number = CaseNumber.Next();
        planted.Before = act => act switch
        {
            0 => ReportAsync(number),
            1 => CardAsync(number),
            _ => Task.CompletedTask,
        };
        var wait = new Act(Doing.Wait, "noor") { Minutes = 1 };

        await FindsAsync(
            Plant.OpenNotes,
            "revealed Submit triage-note in a chat",
            wait,
            wait,
            new Act(Doing.Press, "noor") { Verb = "triage-note" },
            new Act(Doing.Submit, "noor")
            {
                Verb = "triage-note",
                Inputs = new Dictionary<string, string> { ["text"] = "hij liegt (zqaaaaaaai)" }
            });
    }

    /// <summary>Who may not know of whom a case is reads it; who was told of it, and officers, may.</summary>
    [Fact]
    public async Task The_oracles_find_somebody_named_where_nobody_may_know()
    {
        var (number, wait, status) = (CaseNumber.Next(), new Act(Doing.Wait, "noor") { Minutes = 1 },
            new Act(Doing.Say, "ilse") { Text = "status", Kind = Kind.Command });
        var (plain, numbered) = ("Sanne Bakker heeft iets gemeld.", $"Melding {number} gaat over Sanne Bakker.");
        foreach (var (use, to) in new (ChannelUse?, string?)[] { (ChannelUse.Officers, null), (ChannelUse.Team, null), (null, "liam"),
            (null, "marijke"), (null, "noor") })
        {
            planted.Whispers.Enqueue((use, to, plain));
            planted.Whispers.Enqueue((use, to, numbered));
        }

        planted.Before = act => act switch
        {
            0 => ReportAsync(number),
            1 => CardAsync(number),
            _ => Task.CompletedTask,
        };
        var episode = new Episode(planted.Town) { Before = act => planted.BeforeAsync(act, Plant.Whispering) };
        await episode.ReplayAsync([wait, wait, .. Enumerable.Repeat(status, planted.Whispers.Count), wait]);

        planted.Plant = Plant.None;
        planted.Before = null;
        var named = episode.Findings.Where(found => found.Name.StartsWith("named", StringComparison.Ordinal)).ToList();
        Assert.Equal(episode.Findings, named);
        Assert.Equal(
            ["a chat", "a chat", "monitoring", "monitoring", "team", "team"],
            named.Select(found => found.Name.Split(" in ")[1]).Order(StringComparer.Ordinal));
        Assert.All(
            named.Where(found => found.Name.EndsWith("a chat", StringComparison.Ordinal)),
            found => Assert.StartsWith("liam", found.Told, StringComparison.Ordinal));
    }

    private async Task CardAsync(CaseNumber number)
    {
        while (!(await planted.Town.GetAsync("/api/conversations/monitoring/messages?as=noor")).ToJsonString().Contains(
            number.Value, StringComparison.Ordinal))
        {
            await Task.Delay(50);
        }
    }

    private static Act InDanger => new(Doing.Say, "sanne") { Text = "hij staat nu voor mijn deur met een mes", Kind = Kind.Danger };

    private static IReadOnlyList<Act> TwoAlarms =>
        [InDanger, Click("intake-danger"), Click("intake-end-danger"), Click("intake-ask-danger"), Click("intake-danger")];

    private static Act Click(string verb) => new(Doing.Press, "sanne") { Verb = verb };

    /// <param name="method">Null: no message can be changed either.</param>
    private Task FailAsync(string? method) => planted.Town.PostAsync(
        "/api/faults",
        new JsonObject { ["target"] = "connector", ["kind"] = "status", ["status"] = 403, ["count"] = null, ["method"] = method });

    /// <summary>A report of Sanne, sent.</summary>
    private async Task ReportAsync(CaseNumber number)
    {
        var (town, id) = (planted.Town, new CaseId(planted.Town.Get<IdGenerator>().NewId()));
        var sanne = (await town.GetAsync("/api/world"))["people"]!.AsArray().First(person => (string?)person!["key"] == "sanne")!;
        var person = new Person(new PersonId((string)sanne["id"]!), (string)sanne["name"]!);
        var report = new SendReport(["threat"], "Hij weet me te vinden.", new Dictionary<string, string>(), [], RouteChoice.Manager, null);
        var context = new DecisionContext(
            new Actor(person), town.Get<OrganisationPlaybook>(), town.Get<WorkCalendar>(), town.Get<TimeProvider>().GetUtcNow());
        var opened = await town.Get<CasePipeline>().OpenAsync(new OpenCase(id, number, person, false, report), context, id.Value, default);
        Assert.Null(opened.Refusal);
    }

    private async Task FindsAsync(Plant plant, string finding, params Act[] script)
    {
        planted.Plant = Plant.None;
        var episode = new Episode(planted.Town) { Before = BeforeAsync };

        await episode.ReplayAsync(script);

        planted.Plant = Plant.None;
        planted.Before = null;
        planted.Town.Patience = 1;
        Assert.True(
            finding.Length == 0
                ? episode.Findings.Count == 0 : episode.Findings.Any(found => found.Name.StartsWith(finding, StringComparison.Ordinal)),
            $"{finding}, but: {string.Join('\n', episode.Findings.Select(found => $"{found.Name}: {found.Told}"))}\n{string.Join('\n', episode.Log)}");

        Task BeforeAsync(int act)
        {
            // Each script ends with the fault: what would come without it, comes no more.
            planted.Town.Patience = finding.Length > 0 && act == script.Length - 1 ? 0.2 : 1;
            return planted.BeforeAsync(act, plant);
        }
    }
}
