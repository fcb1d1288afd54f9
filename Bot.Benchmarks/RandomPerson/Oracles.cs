using Weerbaar.Benchmarks.RandomPerson.Asked;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>
/// What must hold after each act, whatever it was. None of the oracles knows what the bot means to do: they know what was typed and
/// sent, what everybody reads, and what is kept.
/// </summary>
internal sealed class Oracles(RandomPersonHost town, Player player)
{
    private readonly Knowledge knowledge = new(town);
    private readonly KeepingOracle keeping = new(town, player);
    private readonly FilesOracle files = new(town, player);
    private readonly AlarmOracle alarm = new(town, player);
    private readonly SecrecyOracle secrecy = new(town);
    private readonly NamesOracle names = new(town);

    public async Task<IReadOnlyList<Finding>> LookAsync(Played played)
    {
        if (played.IsImpossible)
        {
            return [];
        }

        secrecy.Hear(played.Act);
        names.Hear(played.Act);
        var findings = new List<Finding>(AnswerOracle.Refused(played));
        findings.AddRange(AnswerOracle.Failed(played, town.Errors.Take()));
        // Posts may follow the answer: they are waited for before somebody is said to have seen nothing.
        played = await player.EventuallyAsync(played, later => !AnswerOracle.Silent(later).Any() && !SafetyOracle.Missed(later).Any());
        findings.AddRange(AnswerOracle.Silent(played));
        findings.AddRange(SafetyOracle.Missed(played));
        played = await keeping.WaitAsync(played);
        findings.AddRange(keeping.Lost(played));
        played = await files.WaitAsync(played);
        findings.AddRange(files.Lost(played));
        (played, var unseen) = await alarm.LookAsync(played, knowledge);
        findings.AddRange(unseen);
        findings.AddRange(await secrecy.RevealedAsync(played, knowledge));
        findings.AddRange(await names.FindNamesAsync(played, knowledge));
        return findings;
    }

    /// <summary>At the end: every file was fetched, or its sender was told that it was not.</summary>
    public Task<IReadOnlyList<Finding>> EndAsync() => files.EndAsync();
}
