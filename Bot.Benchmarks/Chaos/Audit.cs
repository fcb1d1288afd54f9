using System.Text.RegularExpressions;

namespace Weerbaar.Benchmarks.Chaos;

/// <summary>What was found wrong with one story; nothing when all is well.</summary>
internal sealed record Found(IReadOnlyList<string> Lost, IReadOnlyList<string> Twice, IReadOnlyList<string> Stale, int Duplicates);

/// <summary>Compares what people see at the end with what the driver knows they were promised.</summary>
internal sealed class Audit(ChaosTown town)
{
    private const string Channel = "monitoring";

    public async Task<Found> OfAsync(Story story)
    {
        var number = story.Number!;
        var details = await DetailsAsync(number);
        var (own, decider, channel) = (
            await CardsAsync(story.Reporter, null, $"Jouw melding {number}"),
            await CardsAsync(town.Decider, null, $"Zaak {number}"),
            await CardsAsync(town.Officers[0], Channel, $"Zaak {number}"));
        string[] lost =
        [
            .. story.Accepted.Where(word => !details.Contains(word, StringComparison.Ordinal)),
            .. story.Files.Where(hash => !details.Contains(hash, StringComparison.OrdinalIgnoreCase)).Select(hash => $"file {hash[..8]}"),
        ];
        string[] twice = [.. story.Tried.Where(word => Regex.Count(details, word) > 1)];
        return new Found(
            [.. lost.Select(word => $"{number} {word}")],
            [.. twice.Select(word => $"{number} {word}")],
            [.. Stale(story.Reached, own, decider, channel).Select(what => $"{number} {what}")],
            Spare(own) + Spare(decider) + Spare(channel) + await NoticesTwiceAsync(story, number));
    }

    /// <summary>Every audience has its card, and the newest of it says how far the case has come.</summary>
    private static IEnumerable<string> Stale(
        Reached reached, IReadOnlyList<Message> own, IReadOnlyList<Message> decider, IReadOnlyList<Message> channel)
    {
        var (toReporter, toDecider, toChannel) = reached switch
        {
            Reached.Sent => ("", "", ""),
            Reached.Claimed => ("van het meldteam heeft je melding|voorstel|besluit", "", "Wie heeft de zaak"),
            Reached.Proposed => ("Daarover beslist nu|besluit|afgerond", "Er ligt een voorstel|acties|gedaan|afgesloten", "wacht op een besluit|acties|gedaan|afgesloten"),
            Reached.Approved => ("Er is een besluit|afgerond", "acties|gedaan|afgesloten", "acties|gedaan|afgesloten"),
            _ => ("Deze melding is afgerond", "De zaak is afgesloten", "De zaak is afgesloten"),
        };
        return new[] { ("reporter", own, toReporter), ("decider", decider, toDecider), ("channel", channel, toChannel) }
            .Where(each => each.Item2.Count == 0 || !Regex.IsMatch(each.Item2[^1].Words, each.Item3))
            .Select(each => $"{each.Item1} ({reached}): {(each.Item2.Count == 0 ? "no card" : each.Item2[^1].Words.ReplaceLineEndings(" / "))}");
    }

    private static int Spare(IReadOnlyList<Message> cards) => Math.Max(0, cards.Count - 1);

    private static async Task<IReadOnlyList<Message>> CardsAsync(Person person, string? conversation, string words) =>
        [.. (await person.SeesAsync(conversation)).Where(message => message.FromBot && message.Buttons.Count > 0 && message.Says(words))];

    /// <summary>The same text about the same case in the same place, but where it can rightly come again.</summary>
    private async Task<int> NoticesTwiceAsync(Story story, string number)
    {
        var all = new List<Message>();
        foreach (var (person, conversation) in new (Person, string?)[]
            { (story.Reporter, null), (town.Decider, null), (town.Officers[0], null), (town.Officers[1], null), (town.Officers[0], Channel) })
        {
            all.AddRange((await person.SeesAsync(conversation))
                .Where(message => message.FromBot && message.Buttons.Count == 0 && message.Says(number))
                .Select(message => message with { Id = conversation ?? person.Key }));
        }

        return all.Where(message => !message.Says("toegevoegd")).GroupBy(message => (message.Id, message.Words)).Sum(group => group.Count() - 1);
    }

    private async Task<string> DetailsAsync(string number)
    {
        var words = "";
        var officer = town.Officers[0];
        await Until.HoldsAsync(
            async () =>
            {
                var cards = await CardsAsync(officer, Channel, $"Zaak {number}");
                var page = cards.Count == 0 ? Answer.None : await officer.ClicksAsync(cards[^1], "Bekijk details", null, Channel);
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
