namespace Weerbaar.Benchmarks.Chaos;

/// <summary>All that people see at one moment, read once for all stories.</summary>
internal sealed class Observation
{
    public const string Channel = "monitoring";

    private readonly Dictionary<(string Person, string Conversation), IReadOnlyList<Message>> _places = [];

    public static async Task<Observation> OfAsync(ChaosHost town)
    {
        var sight = new Observation();
        foreach (var person in town.Reporters.Concat(town.Officers).Append(town.Decider))
        {
            sight._places[(person.Key, person.Chat)] = await person.SeesAsync();
        }

        sight._places[(town.Officers[0].Key, Channel)] = await town.Officers[0].SeesAsync(Channel);
        return sight;
    }

    /// <summary>What the bot said there about something and keeps up to date.</summary>
    public IReadOnlyList<Message> Cards(Person person, string words, string? conversation = null) =>
        [.. Of(person, conversation).Where(message => message is { FromBot: true, Buttons.Count: > 0 } && message.Says(words))];

    /// <summary>How often somebody read a text about a case that they had read before in the same place.</summary>
    /// <param name="number">The case's.</param>
    /// <param name="additions">How often something was added to it, which is told in the same words each time.</param>
    public int Repeats(string number, int additions) => _places.Values.Sum(messages => messages
        .Where(message => message is { FromBot: true, Buttons.Count: 0 } && message.Says(number))
        .GroupBy(message => message.Words)
        .Sum(same => Math.Max(0, same.Count() - (IsOfAddition(same.First()) ? Math.Max(1, additions) : 1))));

    private static bool IsOfAddition(Message message) => message.Says("toegevoegd");

    private IReadOnlyList<Message> Of(Person person, string? conversation) => _places[(person.Key, conversation ?? person.Chat)];
}
