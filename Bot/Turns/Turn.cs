namespace Weerbaar.Turns;

/// <summary>What every use case gets: who acts, in which language, by which rules, when and where.</summary>
internal sealed record Turn(
    Actor Actor,
    Language Language,
    OrganisationPlaybook Playbook,
    WorkCalendar Calendar,
    TurnContext Context)
{
    public DateTimeOffset Now => Context.Now;

    public Person By => Actor.Person;

    /// <summary>What a decision may look at.</summary>
    public DecisionContext Deciding => new(Actor, Playbook, Calendar, Now);

    /// <summary>What a card may look at.</summary>
    public CardContext Cards => new(Playbook, Calendar);
}
