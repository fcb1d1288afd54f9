namespace Weerbaar.Features.Triage;

/// <summary>Who is out of the bot's reach; the four of the line stand in the order of <see cref="EscalationRole"/>.</summary>
internal enum Unreached
{
    Employee,
    Reporter,
    Owner,
    Manager,
    Deputy,
    NextManager,
    Adviser,
}
