namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>Every file is fetched whole, or its sender reads that it was not; and what was fetched stays.</summary>
internal sealed class FilesOracle(RandomPersonHost town, Player player)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<Owed> _owed = [];
    private readonly Dictionary<string, Played> _held = [];

    /// <summary>What was sent is fetched, as far as that is waited for; a turn that is taken again fetches its files anew.</summary>
    public Task<Played> WaitAsync(Played played) => player.EventuallyAsync(played, now =>
        (now.Hashes.All(IsKept) || PlainWords.SayFilesAreNotKept(now.Words))
            && _held.Keys.All(hash => IsKept(hash) || IsTakenAway(hash, now)));

    public IEnumerable<Finding> Lost(Played played)
    {
        var act = played.Act;
        // What its sender takes away before it was fetched, or was told of at once, is owed no more.
        _owed.RemoveAll(file => played.Removes(file.Hash, file.Of.Act.By));
        var told = PlainWords.SayFilesAreNotKept(played.Words);
        _owed.AddRange(played.Hashes.Select((hash, at) => new Owed(hash, act.Files[at], played)).Where(_ => !told && played.ReachedBot));
        foreach (var file in _owed.Where(file => IsKept(file.Hash)).ToList())
        {
            _owed.Remove(file);
            _held[file.Hash] = file.Of;
        }

        // What is taken away may go at once or a little later.
        foreach (var hash in _held.Keys.Where(hash => IsTakenAway(hash, played)).ToList())
        {
            _held.Remove(hash);
        }

        foreach (var hash in _held.Keys.Where(hash => !IsKept(hash)).ToList())
        {
            _held.Remove(hash, out var of);
            yield return new Finding(
                $"file-vanished {played.About}",
                $"a file of {of!.Act.By} was kept and is gone; read: {played.Words.ReplaceLineEndings(" / ")}", played);
        }
    }

    public async Task<IReadOnlyList<Finding>> EndAsync()
    {
        var until = town.Until(Patience);
        while (Missing().Count > 0 && Environment.TickCount64 < until)
        {
            await Task.Delay(100);
            await player.WithChangesAsync(new Played(new Act(Doing.Wait, "")));
        }

        return [.. Missing().Select(file => new Finding(
            "file-lost", $"a file of {file.Of.Act.By} was never kept: {file.Of.Words.ReplaceLineEndings(" / ")}", file.Of))];
    }

    private bool IsTakenAway(string hash, Played now) => now.Removes(hash, _held[hash].Act.By) || now.Act.Verb is "triage-purge"
        || player.Read(_held[hash].Act.By).Any(PlainWords.SayReportIsErased);

    /// <summary>A draft or a case that lists it does not hold it.</summary>
    private bool IsKept(string hash) => town.Kept.Of(hash).Any(IsOfFile);

    public static bool IsOfFile(Storage.RowKey row) => row.Row.StartsWith("evidence-", StringComparison.Ordinal);

    private List<Owed> Missing() => [.. _owed.Where(file => !town.Kept.WasKept(file.Hash)
        && !player.Read(file.Of.Act.By).Any(words => PlainWords.SayFileIsAskedAgain(words, file.Name)))];

    /// <param name="Name">Empty: a pasted picture has none.</param>
    private sealed record Owed(string Hash, string Name, Played Of);
}
