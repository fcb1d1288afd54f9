using System.Text.RegularExpressions;
using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Every word that the manifest's own menu offers is understood, whatever is open: it is a command and never somebody's story.
/// </summary>
[Collection(AtTheDoor.Name)]
public sealed partial class MenuTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<bool, string> States =>
        [.. from dutch in (bool[])[true,
            false] from state in (string[])["nothing", "report", "paused", "case"] select new TheoryDataRow<bool, string>(dutch, state)];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Every_word_of_the_menu_is_understood_in_every_state(bool dutch, string state)
    {
        var titles = Titles(dutch, "commandLists\\[0\\]");
        Assert.True(titles.Count >= 8, "The menu was not found.");
        foreach (var title in titles)
        {
            var (person, @case) = await PersonAsync(dutch, state);
            var before = await FileAsync(person);

            var seen = await person.SaysAsync(title);

            Assert.True(seen.Messages.Count > 0, $"'{title}' is not answered.");
            var after = await FileAsync(person);
            Assert.True(after.Waiting.Count == 0 && after.Profile.NotUnderstood is null, $"'{title}' is not understood:\n{seen.Words}");
            Assert.True((after.Draft?.Description ?? "") == (before.Draft?.Description ?? ""), $"'{title}' became the report's words.");
            Assert.Equal(before.Draft?.Texts.Count ?? 0, after.Draft?.Texts.Count ?? 0);
            Assert.DoesNotContain(seen.Messages.SelectMany(message => message.Buttons), button => button.Verb == "intake-undo");
            Assert.DoesNotContain(
                @case is null ? [] : await _door.Get<CaseStore>().ReadEventsAsync(@case.Id, 0, default).ToListAsync(),
                happened => happened.Event is ReportAdded);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_word_of_the_teams_menu_is_answered_in_the_channel_and_is_no_report(bool dutch)
    {
        foreach (var title in Titles(dutch, "commandLists\\[1\\]"))
        {
            var (person, _) = await PersonAsync(dutch, "nothing");

            var seen = await person.SaysInAsync(DoorTeams.Team, title);

            Assert.True(seen.Messages.Count > 0, $"'{title}' is not answered.");
            var file = await FileAsync(person);
            Assert.True(
                file is { Draft: null or { Description: "" }, Waiting.Count: 0 } && file.Profile.NotUnderstood is null,
                $"'{title}' is not understood:\n{seen.Words}");
        }
    }

    private static List<string> Titles(bool dutch, string list)
    {
        var texts = JsonNode.Parse(File.ReadAllText(Repository.At("manifest", dutch ? "nl.json" : "en.json")))!.AsObject();
        return [.. texts.Where(text => Regex.IsMatch(text.Key, $"{list}.commands\\[[0-9]+\\].title$")).Select(text => (string)text.Value!)];
    }

    private Task<PersonFile> FileAsync(DoorPerson person) => _door.Get<PeopleStore>().ReadAsync(new PersonId(person.Id), default);

    private async Task<(DoorPerson Person, Case? Of)> PersonAsync(bool dutch, string state)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        if (state == "case")
        {
            return (person, await _door.ReportedAsync(person, null, "een bedreiging"));
        }

        if (state != "nothing")
        {
            await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");
            await (state == "paused" ? person.SaysAsync("stop") : Task.FromResult<DoorSeen?>(null)!);
        }

        return (person, null);
    }
}
