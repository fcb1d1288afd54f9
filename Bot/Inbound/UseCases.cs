namespace Weerbaar.Inbound;

/// <summary>All use cases by their verbs. Two with the same verb stop the start.</summary>
internal sealed class UseCases(IEnumerable<ICaseUseCase> onCases, IEnumerable<IPersonAction> ofPersons)
{
    private readonly Dictionary<string, ICaseUseCase> _cases = onCases.ToDictionary(useCase => useCase.Verb);
    private readonly Dictionary<string, IPersonAction> _persons = ofPersons.ToDictionary(action => action.Verb);

    /// <summary>A verb that a button can carry. Those of what nobody clicks come from the kind of an activity alone.</summary>
    public bool IsPersonAction(string verb) => _persons.ContainsKey(verb)
        && verb is not (PersonVerbs.Message or PersonVerbs.ChannelMessage or PersonVerbs.Installed or PersonVerbs.Typed
            or PersonVerbs.Edited or PersonVerbs.Deleted);

    /// <summary>What is typed in it is about somebody else's case.</summary>
    public bool IsAboutOthers(string verb) =>
        _persons.GetValueOrDefault(verb) is IAboutOthers || _cases.GetValueOrDefault(verb) is IAboutOthers;

    /// <summary>Who presses it wants an alarm.</summary>
    public bool AsksForAlarm(string verb) =>
        _persons.GetValueOrDefault(verb) is { AsksForAlarm: true } || _cases.GetValueOrDefault(verb) is { Needs: Permission.RaiseDanger };

    public IPersonAction? Person(string verb) => _persons.GetValueOrDefault(verb);

    public T? OnCase<T>(string verb)
        where T : class, ICaseUseCase => _cases.GetValueOrDefault(verb) as T;
}
