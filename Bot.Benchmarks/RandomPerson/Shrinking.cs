namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>Makes the script of a finding short: leaves out what can be left out while the finding stays.</summary>
internal sealed class Shrinking(RandomPersonHost town, int mostReplays)
{
    private int _replays;

    public async Task<IReadOnlyList<Act>> ShrinkAsync(IReadOnlyList<Act> acts, Finding finding)
    {
        var at = acts.ToList().FindIndex(act => ReferenceEquals(act, finding.Of.Act));
        IReadOnlyList<Act> script = [.. acts.Take(at + 1)];
        var own = script.Where(act => act.By == finding.Of.Act.By || act.Doing is Doing.Wait or Doing.Restart).ToList();
        script = await HoldsAsync(own, finding) ? own : script;
        for (var size = Math.Max(1, script.Count / 2); size >= 1 && _replays < mostReplays; size /= 2)
        {
            script = await WithoutAsync(script, size, finding);
        }

        return script;
    }

    private async Task<IReadOnlyList<Act>> WithoutAsync(IReadOnlyList<Act> script, int size, Finding finding)
    {
        // The last act is the one that was found: it stays.
        for (var end = script.Count - 1; end > 0 && _replays < mostReplays; end -= size)
        {
            var from = Math.Max(0, end - size);
            IReadOnlyList<Act> shorter = [.. script.Take(from), .. script.Skip(end)];
            script = await HoldsAsync(shorter, finding) ? shorter : script;
        }

        return script;
    }

    private async Task<bool> HoldsAsync(IReadOnlyList<Act> script, Finding finding)
    {
        _replays++;
        var episode = new Episode(town);
        await episode.ReplayAsync(script, finding.Name);
        return episode.Findings.Any(found => found.Name == finding.Name);
    }
}
