using Weerbaar.Turns;

namespace Weerbaar.Delivery;

/// <summary>All use cases by their verbs. Two with the same verb stop the start.</summary>
public sealed class UseCases(IEnumerable<ICaseUseCase> onCases, IEnumerable<IPersonAction> ofPersons)
{
    private readonly Dictionary<string, ICaseUseCase> cases = onCases.ToDictionary(useCase => useCase.Verb);
    private readonly Dictionary<string, IPersonAction> persons = ofPersons.ToDictionary(action => action.Verb);

    public bool IsPersonAction(string verb) => persons.ContainsKey(verb);

    /// <summary>What is typed in it is about somebody else's case.</summary>
    public bool IsAboutOthers(string verb) =>
        persons.GetValueOrDefault(verb) is IAboutOthers || cases.GetValueOrDefault(verb) is IAboutOthers;

    public IPersonAction? Person(string verb) => persons.GetValueOrDefault(verb);

    public T? OnCase<T>(string verb)
        where T : class, ICaseUseCase => cases.GetValueOrDefault(verb) as T;
}
