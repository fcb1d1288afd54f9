namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>Who somebody is to the bot, and what has become of a case.</summary>
internal sealed class Knowledge(RandomPersonHost town)
{
    private readonly Dictionary<string, Actor> _actors = [];

    public async Task<Case?> CaseAsync(string? id) =>
        IdGenerator.IsOne(id) ? (await town.Get<CaseStore>().FindAsync(new CaseId(id), default))?.Case : null;

    public async Task<Actor> ActorAsync(string person) => (await EverybodyAsync())[person];

    /// <summary>By key.</summary>
    public async Task<IReadOnlyDictionary<string, Actor>> EverybodyAsync()
    {
        if (_actors.Count == 0)
        {
            foreach (var known in (await town.GetAsync("/api/world"))["people"]!.AsArray())
            {
                var key = (string)known!["key"]!;
                _actors[key] = new Actor(new Person(new PersonId((string)known["id"]!), (string)known["name"]!), People.IsOfficer(key));
            }
        }

        return _actors;
    }
}
