using Weerbaar.Benchmarks.RandomPerson.Asked;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>
/// What must hold after each act, whatever it was. None of the oracles knows what the bot means to do: they know what was typed and
/// sent, what everybody reads, and what is kept.
/// </summary>
internal sealed class Oracles(RandomPersonHost town, Player player)
{
    private readonly Knowledge _knowledge = new(town);
    private readonly KeepingOracle _keeping = new(town, player);
    private readonly FilesOracle _files = new(town, player);
    private readonly AlarmOracle _alarm = new(town, player);
    private readonly SecrecyOracle _secrecy = new(town);
    private readonly NamesOracle _names = new(town);

    public async Task<IReadOnlyList<Finding>> LookAsync(Played played)
    {
        if (played.IsImpossible)
        {
            return [];
        }

        _secrecy.Hear(played.Act);
        _names.Hear(played.Act);
        var findings = new List<Finding>(AnswerOracle.Refused(played));
        findings.AddRange(AnswerOracle.Failed(played, town.Errors.Take()));
        // Posts may follow the answer: they are waited for before somebody is said to have seen nothing.
        played = await player.EventuallyAsync(played, later => !AnswerOracle.Silent(later).Any() && !SafetyOracle.Missed(later).Any());
        findings.AddRange(AnswerOracle.Silent(played));
        findings.AddRange(SafetyOracle.Missed(played));
        played = await _keeping.WaitAsync(played);
        findings.AddRange(_keeping.Lost(played));
        played = await _files.WaitAsync(played);
        findings.AddRange(_files.Lost(played));
        (played, var unseen) = await _alarm.LookAsync(played, _knowledge);
        findings.AddRange(unseen);
        findings.AddRange(await _secrecy.RevealedAsync(played, _knowledge));
        findings.AddRange(await _names.FindNamesAsync(played, _knowledge));
        return findings;
    }

    /// <summary>At the end: every file was fetched, or its sender was told that it was not.</summary>
    public Task<IReadOnlyList<Finding>> EndAsync() => _files.EndAsync();
}
