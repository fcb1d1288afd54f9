using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Entering;

/// <summary>How far a case can have come, with somebody's words in whatever has words.</summary>
internal static class CaseStages
{
    public static readonly string[] All = ["reported", "proposed", "approved", "closed"];

    /// <summary>Told by who is affected, taken up by Noor, decided by the manager.</summary>
    /// <param name="told">What the employee wrote.</param>
    /// <param name="log">What the officer writes for officers and deciders alone.</param>
    public static async Task<Case> AtStageAsync(
        this FrontDoor door, DoorPerson affected, string stage, string told, string log = "Samen besproken.")
    {
        var @case = await door.ReportedAsync(affected, null, told, RouteChoice.Manager);
        @case = await door.DoAsync(@case, door.Noor, new ClaimCase(), asOfficer: true);
        @case = await door.DoAsync(@case, door.Noor, new LogNote(log), asOfficer: true);
        @case = await door.DoAsync(@case, door.Noor, new LogConsultation(["employee", "manager"], log), asOfficer: true);
        await affected.Manager.EventuallySeesAsync(@case.Number.Value);
        if (stage == "reported")
        {
            return @case;
        }

        @case = await door.DoAsync(
            @case, door.Noor, new ProposeResponse(["police-report", "safety-plan"], "Het is ernstig.", null, null), asOfficer: true);
        @case = stage == "proposed" ? @case : await door.DoAsync(@case, affected.Manager, new DecideProposal(1, Verdict.Approved, null));
        foreach (var action in stage == "closed" ? @case.Actions.Where(action => action.Status is ActionStatus.Open).ToList() : [])
        {
            @case = await door.DoAsync(@case, door.Noor, new EndAction(action.Id, ActionStatus.Done, log), asOfficer: true);
        }

        return stage == "closed" ? await door.DoAsync(@case, door.Noor, new CloseCase("Klaar."), asOfficer: true) : @case;
    }
}
