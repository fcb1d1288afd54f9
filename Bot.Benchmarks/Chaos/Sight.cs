namespace Weerbaar.Benchmarks.Chaos;

/// <summary>All that people see at one moment, read once for all stories.</summary>
internal sealed class Sight
{
    public const string Channel = "monitoring";

    private readonly Dictionary<(string Person, string Conversation), IReadOnlyList<Message>> places = [];

    public static async Task<Sight> OfAsync(ChaosTown town)
    {
        var sight = new Sight();
        foreach (var person in town.Reporters.Concat(town.Officers).Append(town.Decider))
        {
            sight.places[(person.Key, person.Chat)] = await person.SeesAsync();
        }

        sight.places[(town.Officers[0].Key, Channel)] = await town.Officers[0].SeesAsync(Channel);
        return sight;
    }

    /// <summary>What the bot said there about something and keeps up to date.</summary>
    public IReadOnlyList<Message> Cards(Person person, string words, string? conversation = null) =>
        [.. Of(person, conversation).Where(message => message is { FromBot: true, Buttons.Count: > 0 } && message.Says(words))];

    /// <summary>How often somebody read a text about a case that they had read before in the same place.</summary>
    public int Repeats(string number) => places.Values.Sum(messages => messages
        .Where(message => message is { FromBot: true, Buttons.Count: 0 } && message.Says(number) && !IsSaidAgain(message))
        .GroupBy(message => message.Words)
        .Sum(same => same.Count() - 1));

    /// <summary>Each addition of two officers brings the same words.</summary>
    private static bool IsSaidAgain(Message message) => message.Says("toegevoegd");

    private IReadOnlyList<Message> Of(Person person, string? conversation) => places[(person.Key, conversation ?? person.Chat)];
}
