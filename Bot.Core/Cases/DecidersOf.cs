namespace Weerbaar.Cases;

/// <summary>Who may decide on a case.</summary>
public static class DecidersOf
{
    /// <summary>Everybody who was told and may read it, in the order of the line; never who it is about.</summary>
    public static IEnumerable<EscalationStep> Deciders(this Case of) =>
        of.Route.Deciders.Where(member => !of.IsAbout(member.Person.Id));

    /// <summary>Who was told of an alarm that goes on, before the case went along another line.</summary>
    public static IEnumerable<EscalationStep> ToldBefore(this Case of) => of.Danger is { OverAt: null } danger
        ? danger.ToldBefore.Where(member => !of.IsAbout(member.Person.Id) && of.Route.Told.All(told => told.Person.Id != member.Person.Id))
        : [];

    /// <summary>Everybody who was told of danger alone.</summary>
    public static IEnumerable<EscalationStep> Alarmed(this Case of) =>
        of.Route.ReadsFrom is null ? of.Route.Told.Where(member => !of.IsAbout(member.Person.Id)) : [];
}
