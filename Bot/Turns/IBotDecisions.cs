namespace Weerbaar.Turns;

/// <summary>What the bot itself decides on a case, by itself or when something falls due: never in somebody's name.</summary>
internal interface IBotDecisions
{
    /// <summary>Decides and commits, as often as others are first. The same operation twice has one effect.</summary>
    /// <returns>The case as it is then, whether the command was taken or refused; null: there is none.</returns>
    Task<Case?> DecideAsync(CaseId id, CaseCommand command, string operation, CancellationToken cancellationToken);
}
