using Weerbaar.Features.Triage;

namespace Weerbaar.Tests.Door;

/// <summary>
/// A case that holds as many files, or as many bytes, as one holds: the next file is said not to be kept and what to do with it, the
/// words beside it are kept and answered, and what matters most goes on (D49).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class FullOfFilesTests(Doorway doorway)
{
    private const string Files = "files", Bytes = "bytes";

    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<string, bool> Full =>
        [.. from of in (string[])[Files, Bytes] from dutch in (bool[])[true, false] select new TheoryDataRow<string, bool>(of, dutch)];

    [Theory]
    [MemberData(nameof(Full))]
    public async Task D2_D7_D49_The_next_file_is_said_not_to_be_kept_and_the_words_beside_it_are(string fullOf, bool dutch)
    {
        var (person, @case) = await FullAsync(fullOf, dutch);
        string[] said = dutch
            ? ["gisteren belde hij weer en schold hij me uit", "hij staat nu voor mijn deur met een mes"]
            : ["yesterday he called again and shouted at me", "he is at my door now with a knife"];
        foreach (var (words, isDanger) in said.Select((words, number) => (words, number == 1)))
        {
            var seen = await person.SaysAsync(words, DoorFile.Sent($"brief {words}.png"));

            Assert.True(seen.Says($"{(dutch ? "Toegevoegd aan je melding" : "Added to your report")} {@case.Number}"), seen.Words);
            Assert.True(
                !isDanger
                    || seen.Messages.Any(
                        message => message.Says(DoorStory.DangerTitle(dutch))
                            && message.Buttons.Any(button => button.Verb == "intake-danger")), seen.Words);
            Assert.Contains(await _door.FindAsync(words), row => row.StartsWith($"case-{@case.Id}", StringComparison.Ordinal));
            await IsRefusedAsync(person, fullOf, dutch, words);
        }

        Assert.DoesNotContain(
            (await _door.NowAsync(@case)).Evidence,
            file => file.Name.StartsWith("brief", StringComparison.Ordinal) && file.Status is not EvidenceStatus.Missing);
    }

    /// <summary>
    /// Files beside words of self-harm wait until they are told where they belong: they are not lost when it is there that nothing fits.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D7_D43_Files_that_were_kept_and_no_longer_fit_there_stay_and_that_is_said(bool dutch)
    {
        var (person, _) = await FullAsync(Files, dutch);
        var seen = await person.SaysAsync(dutch ? "ik wil niet meer leven" : "i want to kill myself", DoorFile.Sent("brief.png"));
        Assert.True(seen.Says("0800-0113"), seen.Words);
        var card = seen.Messages.Last(message => message.Buttons.Any(button => button.Verb == "intake-files-belong"));

        var chosen = await person.PressAsync(card, card.Buttons.Last(button => button.Verb == "intake-files-belong"));

        Assert.True(
            chosen.Says(
                dutch ? "Je bent ze niet kwijt: ze staan nu in een nieuwe melding" : "They aren't lost: they are now in a new report"),
                chosen.Words);
        Assert.False(chosen.Says(dutch ? "niet bewaard" : "not been saved"), chosen.Words);
        Assert.Equal("brief.png", Assert.Single((await _door.FileOfAsync(person)).Draft!.Evidence).Name);
        Assert.Contains(
            (await person.SaysAsync(dutch ? "verder" : "continue")).Messages[^1].Buttons, button => button.Verb is "intake-next");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task D49_So_many_files_at_once_that_no_case_takes_them_are_said_not_to_be_kept_and_the_words_are(bool dutch)
    {
        var person = Person(dutch);
        var @case = await _door.ReportedAsync(person, null, "een bedreiging");
        var words = dutch ? "gisteren schreef hij dit allemaal" : "yesterday he wrote all of this";

        var seen = await person.SaysAsync(words, [.. Enumerable.Range(0, Limits.FilesAtOnce + 1).Select(_ => DoorFile.Picture())]);

        Assert.True(
            seen.Says(
                dutch ? "Dit zijn te veel bestanden tegelijk: ze zijn niet bewaard"
                    : "That's too many files at once: they have not been saved"), seen.Words);
        Assert.False(seen.Says(dutch ? "niets van bewaard" : "none of it"), seen.Words);
        Assert.Contains(await _door.FindAsync(words), row => row.StartsWith($"case-{@case.Id}", StringComparison.Ordinal));
        Assert.Single((await _door.NowAsync(@case)).Evidence);
    }

    [Theory]
    [InlineData(Files, "own-withdraw")]
    [InlineData(Bytes, OfficersVerbs.Close)]
    public async Task D2_D49_Danger_is_raised_and_confirmed_and_it_is_claimed_and_withdrawn_or_closed(string fullOf, string ends)
    {
        var (person, @case) = await FullAsync(fullOf, dutch: true);

        var danger = await person.SendsAsync("own-danger", @case, new() { ["route"] = nameof(DangerRoute.ManagerAndTeam) });
        Assert.Equal((true, ""), (danger.IsClosed, danger.Text));
        await person.EventuallySeesAsync("Je alarm is aangekomen bij");
        await person.Manager.PressesAsync("triage-see-danger", @case);
        Assert.NotNull((await _door.NowAsync(@case)).Danger?.SeenAt);
        await _door.Noor.ClicksAsync("triage-claim", on: @case.Number.Value, channel: DoorTeams.Monitoring);
        Assert.Equal(_door.Noor.Id, (await _door.NowAsync(@case)).Claim?.Officer.Id.Value);

        if (ends == OfficersVerbs.Close)
        {
            await person.ClicksAsync("own-safe");
        }

        var ended =
            await (ends == "own-withdraw" ? person : _door.Noor).SendsAsync(
                ends, @case, new() { ["reason"] = "Het is opgelost.", ["safe"] = "yes" });
        Assert.Equal((true, ""), (ended.IsClosed, ended.Text));
        var now = await _door.NowAsync(@case);
        Assert.True(ends == "own-withdraw" ? now.IsWithdrawn : now.Phase is Phase.Closed, $"{now.Phase}");
    }

    /// <summary>
    /// At once where they are counted, on the file's own card where they are weighed; nobody is told to come back in an hour.
    /// </summary>
    private static async Task IsRefusedAsync(DoorPerson person, string fullOf, bool dutch, string name)
    {
        var text = (fullOf, dutch) switch
        {
            (Files, true) => $"Bij één melding passen {Limits.Files} bestanden, en deze passen er niet meer bij: ze zijn niet bewaard",
            (Files, false) => $"One report holds {Limits.Files} files, and these no longer fit: they have not been saved",
            (_, true) => "Dit bestand past niet meer bij deze melding. Bewaar het zelf en maak er een nieuwe melding voor.",
            _ => "This file no longer fits in this report. Keep it yourself and make a new report for it.",
        };
        await FrontDoor.EventuallyAsync(
            () => person.Sees().Any(message => message.Says(text) && (fullOf == Files || message.Says($"brief {name}"))),
            () => string.Join("\n---\n", person.Sees().Select(message => message.Words)),
            TimeSpan.FromSeconds(20));
        Assert.False(person.HasSeen("over een uur") || person.HasSeen("in an hour"));
        Assert.True(fullOf == Bytes || !person.HasSeen($"brief {name}"), "A file that was refused is said to be there.");
    }

    private async Task<(DoorPerson Person, Case Of)> FullAsync(string with, bool dutch)
    {
        var person = Person(dutch);
        var @case = await _door.ReportedAsync(person, null, "een bedreiging");
        if (with == Bytes)
        {
            await _door.Get<EvidenceStore>().ReceiveAsync(
                new EvidenceSource(
                    "huge", @case.Id, person.Known(), "film.mp4", "", false, _door.Clock.GetUtcNow())
                {
                    Status = EvidenceStatus.Stored,
                    Size = Limits.Bytes
                }, default);
            return (person, @case);
        }

        foreach (var some in Enumerable.Range(1, Limits.Files - @case.Evidence.Count).Chunk(Limits.FilesAtOnce))
        {
            @case = await _door.DoAsync(
                @case, person,
                new ReceiveEvidence(
                    [.. some.Select(number => new EvidenceReceived(_door.Get<IdGenerator>().NewId(), $"scherm {number}.png"))]));
        }

        return (person, @case);
    }

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
}
