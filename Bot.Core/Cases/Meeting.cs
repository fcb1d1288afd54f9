namespace Weerbaar.Cases;

/// <summary>Who belongs in which talk. Pure, and asked again before anything is made: a route can change in between.</summary>
public static class Meeting
{
    /// <summary>The affected employee, who may decide, who has the case, and who asks (D12). Nobody twice.</summary>
    public static IReadOnlyList<Person> ToConsult(Case @case, Person by) =>
        Each(@case.Affected, [.. @case.Route.Deciders.Select(member => member.Person), @case.Claim?.Officer, by]);

    /// <summary>Whom the manager talks with (D28).</summary>
    public static IReadOnlyList<Person> Aftercare(Case @case) => Each(@case.Affected, []);

    /// <summary>
    /// Who holds or prepares a talk about what happened (D15): its owner, who approved it, who has the case. The employee only
    /// when the talk is theirs (D14).
    /// </summary>
    public static IReadOnlyList<Person> Incident(Case @case, ActionItem action, Person by) =>
        [.. Each(action.Owner, [@case.ApprovedBy, @case.Claim?.Officer]).Where(person => person.Id != by.Id)];

    /// <summary>Nobody is in the chat who does not belong there now; who was told later may be missing.</summary>
    public static bool IsWithTheRightPeople(Case @case, JointChat chat) =>
        Ids(chat.With).IsSubsetOf(Ids(ToConsult(@case, chat.AskedBy)));

    /// <summary>The chat that is there, or soon is, and that is also theirs; null: there is none for them.</summary>
    public static JointChat? ChatFor(Case @case, Person person) =>
        @case.Together.Chat is { Fault: null } chat && chat.With.Any(member => member.Id == person.Id) && IsWithTheRightPeople(@case, chat)
            ? chat : null;

    /// <summary>An appointment may still be sent to whom it was meant for.</summary>
    public static bool IsWithTheRightPeople(Case @case, Appointment appointment) => appointment.Kind switch
    {
        TalkKind.Aftercare => @case.Route.Deciders.Any(member => member.Person.Id == appointment.Organizer.Id)
            && Ids(appointment.With).SetEquals(Ids(Aftercare(@case))),
        _ => @case.Actions.Any(action => action.Id == appointment.Action && action.Status is ActionStatus.Open
            && Ids(appointment.With).SetEquals(Ids(Incident(@case, action, appointment.Organizer)))),
    };

    private static IReadOnlyList<Person> Each(Person? first, IEnumerable<Person?> rest) =>
        [.. rest.Prepend(first).OfType<Person>().DistinctBy(person => person.Id)];

    private static HashSet<PersonId> Ids(IEnumerable<Person> people) => [.. people.Select(person => person.Id)];
}
