namespace Weerbaar.Turns;

/// <summary>The way of a feature's jobs into the pipeline of cases.</summary>
internal sealed class BotDecisions(CasePipeline cases, OrganisationPlaybook playbook, WorkCalendar calendar, TimeProvider time) : IBotDecisions
{
    public async Task<Case?> DecideAsync(CaseId id, CaseCommand command, string operation, CancellationToken ct)
    {
        var with = new DecisionContext(Actor.Bot, playbook, calendar, time.GetUtcNow());
        return (await cases.RunAsync(id, _ => new(command), with, operation, ct)).Case;
    }
}
