extern alias benchmarks;

using benchmarks::Weerbaar.Benchmarks.RandomPerson;
using Weerbaar.Playbook.Understanding;
using Kind = benchmarks::Weerbaar.Benchmarks.RandomPerson.Kind;

namespace Weerbaar.Tests.Journeys.RandomPerson;

/// <summary>
/// A random person plays through the real HTTP door and the strict simulator, and oracles look after each act. The long run is
/// "dotnet run --project Bot.Benchmarks -- person --acts 20000 --seed 8"; a script of a finding is played again with "--replay".
/// </summary>
public sealed class RandomPersonTests(PlantedHost planted) : IClassFixture<PlantedHost>
{
    private const int Acts = 300;

    [Theory]
    [InlineData(8)]
    public async Task Whatever_people_do_nothing_is_lost_missed_or_shown_to_others(int seed)
    {
        planted.Plant = Plant.None;
        var episode = new Episode(planted.Town);

        await episode.PlayAsync(seed, Acts);

        Assert.True(
            episode.Findings.Count == 0,
            $"seed {seed}:\n{string.Join('\n', episode.Findings.Select(finding => $"{finding.Name}: {finding.Told}\n  {finding.Of.Act}"))}");
        Assert.InRange(episode.Possible, Acts / 2, Acts);
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

    /// <summary>
    /// The oracles ask for a card after every such line: those are lines that the bot hears when they are said by themselves.
    /// </summary>
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
}
