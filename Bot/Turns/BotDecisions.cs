namespace Weerbaar.Turns;

/// <summary>The way of a feature's jobs into the pipeline of cases.</summary>
internal sealed class BotDecisions(
    CasePipeline cases, OrganisationPlaybook playbook, WorkCalendar calendar, TimeProvider timeProvider) : IBotDecisions
{
    public async Task<Case?> DecideAsync(CaseId id, CaseCommand command, string operation, CancellationToken cancellationToken)
    {
        var context = new DecisionContext(Actor.Bot, playbook, calendar, timeProvider.GetUtcNow());
        return (await cases.RunAsync(id, _ => new(command), context, operation, cancellationToken)).Case;
    }
}
