namespace Weerbaar.Features.Meetings;

/// <summary>What stands behind the buttons that bring people together, on whosever card.</summary>
internal static class MeetingVerbs
{
    public const string Together = "triage-together";
    public const string PlanIncident = "meet-incident";
    public const string PlanAftercare = "meet-aftercare";
}
