namespace Weerbaar.Cases;

/// <summary>Who may decide on a case.</summary>
public static class DecidersOf
{
    /// <summary>Everybody who was told and may read it, in the order of the line; never who it is about.</summary>
    public static IEnumerable<EscalationStep> Deciders(this Case @case) =>
        @case.Route.Deciders.Where(member => !@case.IsAbout(member.Person.Id));

    /// <summary>Who was told of an alarm that goes on, before the case went along another line.</summary>
    public static IEnumerable<EscalationStep> ToldBefore(this Case @case) => @case.Danger is { OverAt: null } danger
        ? danger.ToldBefore.Where(
            member => !@case.IsAbout(member.Person.Id) && @case.Route.Told.All(told => told.Person.Id != member.Person.Id))
        : [];

    /// <summary>Everybody who was told of danger alone.</summary>
    public static IEnumerable<EscalationStep> Alarmed(this Case @case) =>
        @case.Route.ReadsFrom is null ? @case.Route.Told.Where(member => !@case.IsAbout(member.Person.Id)) : [];
}
