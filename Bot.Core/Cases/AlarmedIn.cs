namespace Weerbaar.Cases;

/// <summary>Who is alerted besides officers and deciders.</summary>
public static class AlarmedIn
{
    /// <summary>Helpers, and the desk that is always reached.</summary>
    public static IEnumerable<PersonId> AlsoAlarmed(this Case @case) => @case.Danger is not { } danger
        ? []
        : (danger.Helpers ?? []).Select(helper => helper.Id)
            .Concat(danger.Desk is { } desk ? [desk] : [])
            .Distinct()
            .Where(person => !@case.IsAbout(person) && @case.Route.Told.All(member => member.Person.Id != person));
}
