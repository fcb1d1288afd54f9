using Microsoft.Playwright;
using Weerbaar.Features.Intake;
using Weerbaar.Tests.Door;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Browser;

/// <summary>
/// The first answer on a phone, as it came to the door and as the real renderer draws it: it stands on one screen, and nothing on it is
/// cut. On a working day and on a Saturday.
/// </summary>
[Collection(nameof(Simulator.Teams))]
public sealed class SafetyCardTests(Simulator.Teams teams)
{
    private const int Width = 390;
    private const int MostHeight = 320;
    private const int MostButtons = 3;

    /// <summary>The sentence in somebody's own language above it takes two lines at most.</summary>
    private const int MostLine = 60;

    private const string Own = "088-123 45 67";

    private static readonly TimeSpan[] Days = [TimeSpan.Zero, new(4, 2, 0, 0)];

    private static readonly Dictionary<Language, string[]> Threats = new()
    {
        [Language.Dutch] =
        [
            "Ik word online bedreigd", "hij weet waar ik woon", "hij staat nu met een mes voor mijn deur",
            "iemand verspreidt een naaktfoto van mij",
            "ze schrijven dat ik mezelf moet ophangen",
        ],
        [Language.English] =
        [
            "I'm being threatened online", "he knows where I live", "he is at my door with a knife now",
            "someone is spreading a nude photo of me",
            "they write that I should kill myself",
        ],
    };

    private static readonly Dictionary<Language, string> SelfHarmAndThreat = new()
    {
        [Language.Dutch] = "Ik word bedreigd en wil niet meer leven",
        [Language.English] = "I am being threatened and I want to kill myself",
    };

    private static readonly Dictionary<string, string> InOtherLanguages = new()
    {
        ["tr"] = "Korkuyorum, kapıda bir adam var, lütfen yardım edin",
        ["ar"] = "ساعدوني، هناك رجل أمام الباب",
        ["pl"] = "Boję się, ktoś jest przed drzwiami",
        ["de"] = "Ich habe Angst, jemand steht vor meiner Tür",
        ["fr"] = "J'ai peur, il est devant ma porte",
        ["es"] = "tengo miedo, hay un hombre en la puerta",
    };

    /// <summary>What looks the same is drawn once.</summary>
    private readonly HashSet<string> _drawn = [];

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public async Task D2_The_first_answer_stands_on_a_phone_as_a_whole(Language language)
    {
        using var playbook = new DoorPlaybook("    # own-emergency:\n", $"    own-emergency: {Own}\n");
        await using var door = await FrontDoor.StartAsync(new() { ["Playbook:Folder"] = playbook.Folder });
        await using var chromium = await Chromium.StartAsync();
        var query = $"?panes=chat-sanne&lang={(language is Language.Dutch ? "nl" : "en")}&theme=light&story=0";
        await using var screen = await chromium.OpenAsync(new Uri(teams.Simulator.Address, query), Width, 844);
        foreach (var day in Days)
        {
            door.Move(day);
            var name = $"{language}-{door.Clock.GetUtcNow():ddd}".ToLowerInvariant();
            foreach (var (number, words) in Threats[language].Index())
            {
                await LookAsync(screen, language, $"{name}-{number}", Assert.Single(await FirstAsync(door, language, words)));
            }

            foreach (var (other, words) in InOtherLanguages)
            {
                var seen = await FirstAsync(door, language, words);
                Assert.Equal(2, seen.Count);
                Assert.Equal(Playbooks.Municipality.OtherLanguages.Single(known => known.Id == other).Question, seen[0].Text);
                await LookAsync(screen, language, $"{name}-{other}", seen[1], above: seen[0]);
            }

            var both = await FirstAsync(door, language, SelfHarmAndThreat[language]);
            Assert.Equal(2, both.Count);
            await LookAtCrisisAsync(screen, language, $"{name}-self-harm", both[0]);
            _drawn.Remove(Look(both[1].Card!));
            await LookAsync(screen, language, $"{name}-self-harm-threat", both[1]);
            // Whoever reads the newest message on a phone sees 113 still.
            await Assertions.Expect(screen.Page.GetByRole(AriaRole.Link, new() { Name = "113", Exact = true }).Last).ToBeInViewportAsync();
            await Assertions.Expect(screen.Page.GetByRole(AriaRole.Link, new() { Name = Call(language, "112"), Exact = true }).Last)
                .ToBeInViewportAsync();
        }
    }

    /// <summary>
    /// Whatever the first answer stands beside: the card about danger is no higher and has no more buttons, and who reads the newest
    /// message on a phone has 112 before them.
    /// </summary>
    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public async Task D2_Beside_other_answers_too_112_is_on_the_first_screen(Language language)
    {
        var isDutch = language is Language.Dutch;
        using var playbook = new DoorPlaybook("    # own-emergency:\n", $"    own-emergency: {Own}\n");
        await using var door = await FrontDoor.StartAsync(new() { ["Playbook:Folder"] = playbook.Folder });
        await using var chromium = await Chromium.StartAsync();
        var query = $"?panes=chat-sanne&lang={(isDutch ? "nl" : "en")}&theme=light&story=0";
        await using var screen = await chromium.OpenAsync(new Uri(teams.Simulator.Address, query), Width, 844);
        var (threat, now) = (Threats[language][0], Threats[language][2]);
        var answers = new Dictionary<string, IReadOnlyList<DoorMessage>>
        {
            ["picture"] = (await Person(door, isDutch).SendsAsync(DoorFile.Picture())).Messages,
            ["picture-words"] = (await Person(door, isDutch).SaysAsync(now, DoorFile.Picture())).Messages,
            ["draft"] = await InDraftAsync(Person(door, isDutch), threat, now),
            ["sent"] = await SentAsync(Person(door, isDutch), threat, now),
            ["help"] = (await Person(door, isDutch).SaysAsync("help")).Messages,
            ["alarm"] = await RaiseAlarmAsync(Person(door, isDutch), threat, now),
        };
        foreach (var (name, messages) in answers)
        {
            Assert.Contains(messages, message => message.Says("(tel:112)"));
            foreach (var message in messages.Where(message => message.Card is not null))
            {
                var card = await ShowAsync(screen, Simulator.Teams.Card(message.Card!.DeepClone()), ".card");
                if (message.Buttons.Any(button => button.Verb == IntakeVerbs.NoDanger))
                {
                    Assert.True(message.Buttons.Count <= MostButtons, $"{name} has {message.Buttons.Count} buttons.");
                    await TallAsync(card, $"{language}-{name}".ToLowerInvariant(), MostHeight);
                    await CallsAsync(card, language, "112", "0900-8844", Own);
                }
            }

            await screen.SaveAsync($"safety-screen-{language}-{name}".ToLowerInvariant());
            await Assertions.Expect(screen.Page.Locator("a[href='tel:112']").Last).ToBeInViewportAsync();
        }
    }

    private static DoorPerson Person(FrontDoor door, bool isDutch) => door.Person("Sanne", language: isDutch ? "nl-NL" : "en-GB");

    private static async Task<IReadOnlyList<DoorMessage>> InDraftAsync(DoorPerson person, string threat, string now)
    {
        await person.BeginsAsync(threat);
        return (await person.SaysAsync(now)).Messages;
    }

    private static async Task<IReadOnlyList<DoorMessage>> SentAsync(DoorPerson person, string threat, string now)
    {
        var number = await person.ReportsAsync(threat);
        // Its own card comes by itself, perhaps later than the next answer.
        await FrontDoor.EventuallyAsync(
            () => person.HasSeen($"Jouw melding {number}") || person.HasSeen($"Your report {number}"), () => $"{number} has no card.",
            TimeSpan.FromSeconds(20));
        return (await person.SaysAsync(now)).Messages;
    }

    private static async Task<IReadOnlyList<DoorMessage>> RaiseAlarmAsync(DoorPerson person, string threat, string now)
    {
        await person.SaysAsync(threat);
        await person.ClicksAsync(IntakeVerbs.Danger);
        return (await person.SaysAsync(now)).Messages;
    }

    /// <summary>What somebody new is answered.</summary>
    private static async Task<IReadOnlyList<DoorMessage>> FirstAsync(FrontDoor door, Language language, string words) =>
        (await door.Person("Sanne", language: language is Language.Dutch ? "nl-NL" : "en-GB").SaysAsync(words)).Messages;

    private async Task LookAsync(Screen screen, Language language, string name, DoorMessage message, DoorMessage? above = null)
    {
        Assert.Equal(IntakeVerbs.NoDanger, message.Buttons[^1].Verb);
        Assert.InRange(message.Buttons.Count, 1, MostButtons);
        // The sentence is the same, whatever language the card below it has.
        if (above is not null && language is Language.Dutch && _drawn.Add(above.Text))
        {
            await TallAsync(await ShowAsync(screen, Simulator.Teams.Text(above.Text), ".message-text"), name + "-line", MostLine);
        }

        if (_drawn.Add(Look(message.Card!)))
        {
            var card = await ShowAsync(screen, Simulator.Teams.Card(message.Card!.DeepClone()), ".card");
            await TallAsync(card, name, MostHeight);
            await NothingIsCutAsync(card);
            await CallsAsync(card, language, "112", "0900-8844", Own);
        }
    }

    private async Task LookAtCrisisAsync(Screen screen, Language language, string name, DoorMessage message)
    {
        var card = await ShowAsync(screen, Simulator.Teams.Card(message.Card!.DeepClone()), ".card");
        await TallAsync(card, name, 2 * MostHeight);
        await NothingIsCutAsync(card);
        await CallsAsync(card, language, "113", "0800-0113", "112");
    }

    private async Task<ILocator> ShowAsync(Screen screen, JsonObject activity, string part)
    {
        var chat = (string)(await teams.Simulator.Get("/api/conversations/chat-sanne/messages?as=sanne"))["conversation"]!["id"]!;
        Simulator.TurnResult sent;
        while ((sent = await teams.AsBot.Send(chat, activity)).Status == 429)
        {
            await Task.Delay(sent.Headers.RetryAfter!.Delta!.Value);
        }

        Assert.Equal(201, sent.Status);
        var shown = screen.Page.GetByTestId($"message-{sent.Id}").Locator(part).First;
        await shown.WaitForAsync();
        return shown;
    }

    /// <summary>What a card looks like: all of it but what its buttons carry.</summary>
    private static string Look(JsonObject card)
    {
        var look = card.DeepClone().AsObject();
        foreach (var button in DoorCard.Buttons(look))
        {
            button.Action.Remove("data");
            button.Action.Remove("fallback");
        }

        return look.ToJsonString();
    }

    private static async Task TallAsync(ILocator shown, string name, int most)
    {
        await shown.ScreenshotAsync(new() { Path = Screen.PathOf($"safety-{name}") });
        var height = (await shown.BoundingBoxAsync())!.Height;
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {height} px");
        Assert.True(height <= most, $"{name} is {height} px high.");
    }

    private static async Task NothingIsCutAsync(ILocator drawn) => Assert.Empty(await drawn.EvaluateAsync<string[]>(
        "card => [...card.querySelectorAll('button, button *')].filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0).map(each => each.innerText)"));

    /// <summary>A tap calls these numbers, and none has to be looked for further down.</summary>
    private static async Task CallsAsync(ILocator card, Language language, params string[] numbers)
    {
        var top = (await card.BoundingBoxAsync())!.Y;
        foreach (var number in numbers)
        {
            var link = card.GetByRole(AriaRole.Link, new() { Name = Call(language, number), Exact = true }).First;
            Assert.StartsWith("tel:", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
            var place = (await link.BoundingBoxAsync())!;
            Assert.InRange(place.Y + place.Height - top, 0, MostHeight);
        }
    }

    private static string Call(Language language, string number) => (language is Language.Dutch ? "Bel " : "Call ") + number;
}
