using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Whole;

/// <summary>
/// Each button of aftercare, looking back, sharing, the team's talk, prevention, recurring searches and figures: on an old card,
/// by somebody else, twice and in another language, after withdrawal. A clear answer in the clicker's language, and nothing lost.
/// </summary>
[Collection(InTheOffice.Name)]
public sealed class OldCardsTests(SharedHost office)
{
    private readonly FrontDoor _door = office.Door;

    public static TheoryData<int, string> Table =>
        [.. ButtonCases.All.Select((deed, place) => new TheoryDataRow<int, string>(place, deed.ToString()))];

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Every_button_answers_clearly_whoever_presses_it_whenever(int place, string verb)
    {
        var deed = ButtonCases.All.ElementAt(place);
        Assert.Equal(verb, deed.ToString());
        var scene = await SceneAsync(deed);
        await SaysAsync(
            deed.Old, scene, () => scene.DoesAsync(deed, deed.By(scene), gone: true), Language.Dutch, changes: deed.Old == deed.First);
        scene = await SceneAsync(deed);
        await SaysAsync(deed.Other, scene, () => scene.DoesAsync(deed, scene.Liam, elsewhere: true), Language.English, changes: false);
        await SaysAsync(deed.First, scene, () => scene.DoesAsync(deed, deed.By(scene)), Language.Dutch, changes: true);
        await ChoosesAsync(deed.By(scene), "en");
        var language = deed.StaysDutch ? Language.Dutch : Language.English;
        await SaysAsync(deed.Twice ?? deed.First, scene, () => scene.DoesAsync(deed, deed.By(scene)), language, changes: false);
        await ChoosesAsync(deed.By(scene), "nl");
        if (deed.Withdrawn is { } withdrawn)
        {
            var gone = await SceneAsync(deed, withdrawn: true);
            await SaysAsync(withdrawn, gone, () => gone.DoesAsync(deed, deed.By(gone)), Language.Dutch, changes: true);
        }
    }

    /// <summary>What the button itself is answered with, whatever comes into the chat beside it.</summary>
    private static async Task SaysAsync(string expected, CaseFixture scene, Func<Task<DoorSeen>> does, Language language, bool changes)
    {
        var before = await scene.KeptAsync();
        var answer = await does() with { Messages = [] };
        var said = expected == ButtonCase.Closed
            ? answer is { IsClosed: true, Words: "" }
            : Parts(expected, language).All(part => answer.Words.Contains(part, StringComparison.Ordinal));
        Assert.True(said, $"{expected} in {language}, but: {answer.Words}");
        if (!changes)
        {
            Assert.Equal(before, await scene.KeptAsync());
        }
    }

    /// <summary>What stands between the places of a text.</summary>
    private static string[] Parts(string key, Language language)
    {
        var text = FolderTexts.In(key.Split(':')[0], language)[key.Split(':')[1], "\0", "\0", "\0", "\0"];
        return text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Task ChoosesAsync(DoorPerson person, string language) =>
        person.PressesAsync("chat-language", typed: new() { ["ids.language"] = language });

    private async Task<CaseFixture> SceneAsync(ButtonCase deed, bool withdrawn = false)
    {
        // Long after what the button before did, so that nothing of it counts as "just now".
        _door.Move(TimeSpan.FromHours(1));
        var scene = await CaseFixture.SetAsync(_door);
        var looksBack = deed.Verb.StartsWith("learning", StringComparison.Ordinal);
        if (deed.Before is { } before && !(withdrawn && looksBack))
        {
            await before(scene);
        }

        if (withdrawn)
        {
            await scene.DoAsync(scene.Sanne, new Withdraw(null));
        }

        return scene;
    }
}
