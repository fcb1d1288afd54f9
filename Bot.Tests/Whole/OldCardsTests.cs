using Weerbaar.Cases;
using Weerbaar.Delivery;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Tests.Directories;
using Weerbaar.Turns;

namespace Weerbaar.Tests.Whole;

/// <summary>
/// Each button of aftercare, looking back, sharing, the team's talk, prevention, recurring searches and figures: on an old card,
/// by somebody else, twice and in another language, after withdrawal. A clear answer in the clicker's language, and nothing lost.
/// </summary>
[Collection(InTheOffice.Name)]
public sealed class OldCardsTests(Office office)
{
    private readonly WholeBot bot = office.Bot;

    public static TheoryData<int, string> Table =>
        [.. Deeds.All.Select((deed, place) => new TheoryDataRow<int, string>(place, deed.ToString()))];

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Every_button_answers_clearly_whoever_presses_it_whenever(int place, string verb)
    {
        var deed = Deeds.All.ElementAt(place);
        Assert.Equal(verb, deed.ToString());
        var scene = await SceneAsync(deed);
        await SaysAsync(deed.Old, scene, () => scene.DoesAsync(deed, deed.By, gone: true), Language.Dutch, changes: deed.Old == deed.First);
        scene = await SceneAsync(deed);
        await SaysAsync(deed.Other, scene, () => scene.DoesAsync(deed, Cast.Liam, elsewhere: true), Language.English, changes: false);
        await SaysAsync(deed.First, scene, () => scene.DoesAsync(deed, deed.By), Language.Dutch, changes: true);
        await SpeaksAsync(deed.By, Language.English);
        var language = deed.StaysDutch ? Language.Dutch : Language.English;
        await SaysAsync(deed.Twice ?? deed.First, scene, () => scene.DoesAsync(deed, deed.By), language, changes: false);
        await SpeaksAsync(deed.By, Language.Dutch);
        if (deed.Withdrawn is { } withdrawn)
        {
            var gone = await SceneAsync(deed, withdrawn: true);
            await SaysAsync(withdrawn, gone, () => gone.DoesAsync(deed, deed.By), Language.Dutch, changes: true);
        }
    }

    private static async Task SaysAsync(string expected, Scene scene, Func<Task<Heard>> does, Language language, bool changes)
    {
        var before = await scene.KeptAsync();
        var heard = await does();
        var said = expected == Deed.Closed ? heard.Closed : Parts(expected, language).All(part => heard.Words.Contains(part, StringComparison.Ordinal));
        Assert.True(said, $"{expected} in {language}, but: {heard.Words}");
        if (!changes)
        {
            Assert.Equal(before, await scene.KeptAsync());
        }
    }

    /// <summary>What stands between the places of a text.</summary>
    private static string[] Parts(string key, Language language)
    {
        var text = new Texts(key.Split(':')[0]).In(language)[key.Split(':')[1], "\0", "\0", "\0", "\0"];
        return text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    private async Task<Scene> SceneAsync(Deed deed, bool withdrawn = false)
    {
        // Long after what the button before did, so that nothing of it counts as "just now".
        bot.Clock.Move(TimeSpan.FromHours(1));
        await ForgottenAsync();
        var scene = await Scene.SetAsync(bot);
        var looksBack = deed.Verb.StartsWith("learning", StringComparison.Ordinal);
        if (deed.Before is { } before && !(withdrawn && looksBack))
        {
            await before(scene);
        }

        if (withdrawn)
        {
            await scene.DoAsync(Cast.Employee, new Withdraw(null));
        }

        return scene;
    }

    private async Task SpeaksAsync(Entry person, Language language)
    {
        await ChangedAsync(person, profile => profile with { Chosen = language });
        bot.Get<Identities>().Forget(new PersonId(person.Id));
    }

    /// <summary>What stands in a person's own file, and how the talk stands, is not the next button's.</summary>
    private async Task ForgottenAsync()
    {
        await ChangedAsync(Cast.Sanne, profile => profile with { Prevention = null });
        await ChangedAsync(Cast.Liam, profile => profile with { Prevention = null });
        var talks = bot.Get<TalkStore>();
        var (_, etag) = await talks.StateAsync(default);
        await talks.WriteAsync(new TalkState { HeldUntil = bot.Clock.GetUtcNow() }, etag, null, default);
    }

    private async Task ChangedAsync(Entry person, Func<PersonProfile, PersonProfile> change)
    {
        var people = bot.Get<PeopleStore>();
        var file = await people.ReadAsync(new PersonId(person.Id), default);
        Assert.True(await people.WriteAsync(file with { Profile = change(file.Profile) }, default));
    }
}
