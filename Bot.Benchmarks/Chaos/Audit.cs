using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>What was found of one story; nothing lost, twice or behind when all is well.</summary>
/// <param name="Duplicates">Messages that somebody has twice.</param>
internal sealed record Found(
    string Number, IReadOnlyList<string> Lost, IReadOnlyList<string> Twice, IReadOnlyList<string> Behind, int Duplicates);

/// <summary>Compares what people see at the end with what the driver knows they were promised.</summary>
internal sealed class Audit(ChaosHost town)
{
    /// <summary>Whose card does not yet say how far its case has come.</summary>
    public async Task<IReadOnlyList<string>> BehindAsync(IReadOnlyList<Story> stories)
    {
        var sight = await Observation.OfAsync(town);
        return [.. stories.SelectMany(story => Behind(story, sight))];
    }

    /// <summary>A piece of evidence may still be on its way, so what is missing is looked for again until the time is up.</summary>
    public async Task<Found> OfAsync(Story story, Observation sight, long until)
    {
        var (number, details) = (story.Number!, await DetailsAsync(story.Number!));
        while (Missing(story, details).Any() && Environment.TickCount64 < until)
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            details = await DetailsAsync(number);
        }

        return new Found(
            number,
            [.. Missing(story, details)],
            [.. story.Tried.Where(word => Regex.Count(details, word) > 1)],
            [.. Behind(story, sight)],
            CardsOf(story, sight).Sum(each => Math.Max(0, each.Cards.Count - 1)) + sight.Repeats(number, story.AdditionsIn(details)));
    }

    private static IEnumerable<string> Missing(Story story, string details) =>
    [
        .. story.Accepted.Where(word => !details.Contains(word, StringComparison.Ordinal)),
        .. story.Files.Where(hash => !details.Contains(hash, StringComparison.OrdinalIgnoreCase)).Select(hash => $"file {hash[..8]}"),
    ];

    private (string Audience, IReadOnlyList<Message> Cards)[] CardsOf(Story story, Observation sight) =>
    [
        ("reporter", sight.Cards(story.Reporter, $"Jouw melding {story.Number}")),
        ("decider", sight.Cards(town.Decider, $"Zaak {story.Number}")),
        ("channel", sight.Cards(town.Officers[0], $"Zaak {story.Number}", Observation.Channel)),
    ];

    /// <summary>Every audience has its card, and the newest of it says how far the case has come, or more.</summary>
    private IEnumerable<string> Behind(Story story, Observation sight)
    {
        string[] says = story.Reached switch
        {
            Reached.Sent => ["", "", ""],
            Reached.Claimed => ["van het meldteam heeft je melding|voorstel|besluit", "", "Wie heeft de zaak"],
            Reached.Proposed => ["Daarover beslist nu|besluit|afgerond", "Er ligt een voorstel|acties|gedaan|afgesloten",
                "wacht op een besluit|acties|gedaan|afgesloten"],
            Reached.Approved => ["Er is een besluit|afgerond", "acties|gedaan|afgesloten", "acties|gedaan|afgesloten"],
            _ => ["Deze melding is afgerond", "De zaak is afgesloten", "De zaak is afgesloten"],
        };
        return CardsOf(story, sight).Zip(says)
            .Where(each => each.First.Cards.Count == 0 || !Regex.IsMatch(each.First.Cards[^1].Words, each.Second))
            .Select(each => $"{story.Number} {each.First.Audience} ({story.Reached}): "
                + (each.First.Cards.Count == 0 ? "no card" : each.First.Cards[^1].Words.ReplaceLineEndings(" / ")));
    }

    private async Task<string> DetailsAsync(string number)
    {
        var words = "";
        var officer = town.Officers[0];
        await Until.HoldsAsync(
            async () =>
            {
                var card = (await officer.SeesAsync(Observation.Channel)).LastOrDefault(message =>
                    message.Says($"Zaak {number}") && message.Buttons.Contains("Bekijk details"));
                var page = card is null ? Answer.None : await officer.ClicksAsync(card, "Bekijk details", null, Observation.Channel);
                words = page.Words;
                while (page.Dialog is not null && page.Buttons.Contains("Volgende"))
                {
                    page = await officer.SubmitsAsync(page, "Volgende");
                    words += "\n" + page.Words;
                }

                return page.Dialog is not null;
            },
            20);
        return words;
    }
}
