namespace Weerbaar.Turns;

/// <summary>What the bot itself decides on a case, by itself or when something falls due: never in somebody's name.</summary>
internal sealed class BotDecisions(CasePipeline cases, OrganisationPlaybook playbook, WorkCalendar calendar, TimeProvider timeProvider)
{
    /// <summary>Decides and commits, as often as others are first. The same operation twice has one effect.</summary>
    /// <returns>The case as it is then, whether the command was taken or refused; null: there is none.</returns>
    public async Task<Case?> DecideAsync(CaseId id, CaseCommand command, string operation, CancellationToken cancellationToken)
    {
        var context = new DecisionContext(Actor.Bot, playbook, calendar, timeProvider.GetUtcNow());
        return (await cases.RunAsync(id, _ => new(command), context, operation, cancellationToken)).Case;
    }
}
