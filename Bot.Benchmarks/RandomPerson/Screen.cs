using Weerbaar.Tests.Journeys;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>Something that somebody can read.</summary>
/// <param name="By">Who reads it: a person's key; for a message in a channel whoever is in it.</param>
/// <param name="Channel">Null: in their own chat, or only for them.</param>
internal sealed record Shown(string By, string? Channel, string Message, string Words, JsonObject? Card)
{
    /// <summary>Where the message stands whose place this took; null: there where it is read.</summary>
    public string? Place { get; init; }

    /// <summary>A message that was not there before: Teams tells nobody of a card that is drawn anew.</summary>
    public bool IsNew { get; init; }

    public static string WordsOf(JsonNode? card, string? text) =>
        $"{text}\n{(card is null ? "" : string.Join('\n', CardWords.Of(card)))}".Trim();
}

/// <summary>All cards that people have seen, newest last: any of their buttons can be pressed at any time.</summary>
internal sealed class Screens
{
    private const int Most = 400;

    private readonly Dictionary<string, List<Shown>> _seen = [];

    public void Add(Shown shown)
    {
        if (shown.Card is not null)
        {
            var own = _seen.TryGetValue(shown.By, out var found) ? found : _seen[shown.By] = [];
            own.Add(shown);
            own.RemoveRange(0, Math.Max(0, own.Count - Most));
        }
    }

    /// <summary>Every button that somebody has on any card, newest card first.</summary>
    public IEnumerable<(Shown On, CardButton Button)> Of(string person) => _seen.GetValueOrDefault(person, []).AsEnumerable().Reverse()
        .SelectMany(shown => CardButton.On(shown.Card).Select(button => (shown, button)));

    /// <summary>The button that an act means; null: nobody has seen such a one here.</summary>
    public (Shown On, CardButton Button)? Find(Act act)
    {
        foreach (var found in Of(act.From ?? act.By).Where(
            found => found.Button.Verb == act.Verb && (act.Title is null || found.Button.Title == act.Title)).Skip(act.Back))
        {
            return found;
        }

        return null;
    }
}
