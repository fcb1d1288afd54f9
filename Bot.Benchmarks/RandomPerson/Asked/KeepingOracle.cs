namespace Weerbaar.Benchmarks.RandomPerson.Asked;

/// <summary>
/// What was typed is kept, given back or said not to be kept; what was kept stays, unless whoever typed it removes it; and what its
/// writer takes back by changing or deleting the message is gone, or they read that it stays.
/// </summary>
internal sealed class KeepingOracle(RandomPersonHost town, Player player)
{
    /// <summary>Marks that are kept, by who typed them.</summary>
    private readonly Dictionary<string, string> _held = [];

    /// <summary>Names of files that their sender has taken away: the files go at once or a little later.</summary>
    private readonly HashSet<string> _leaving = [];

    /// <summary>What was typed has come somewhere, as far as it is waited for.</summary>
    public Task<Played> WaitAsync(Played played) => player.EventuallyAsync(played, now => IsFine(now) && !Staying(now).Any());

    public IEnumerable<Finding> Lost(Played played)
    {
        var act = played.Act;
        if (!IsFine(played))
        {
            yield return new Finding(
                $"words-lost {played.About} {act.Kind}",
                $"in no draft, piece or case: \"{act.Words.ReplaceLineEndings(" ")}\"; read: {played.Words.ReplaceLineEndings(" / ")}",
                played);
        }

        foreach (var mark in Staying(played))
        {
            yield return new Finding(
                $"words-stay {played.About}",
                $"{mark} was taken back and still stands in {string.Join(", ", town.Kept.Of(mark))}; read: {played.Words.ReplaceLineEndings(" / ")}",
                played);
        }

        foreach (var mark in Marks(played).Where(IsKept))
        {
            _held[mark] = act.By;
        }

        _leaving.UnionWith(
            _held.Where(one => played.Removes(one.Key, one.Value) && town.Kept.Of(one.Key).All(FilesOracle.IsOfFile)).Select(
                one => one.Key));
        foreach (var mark in _held.Keys.Where(mark => !IsKept(mark)).ToList())
        {
            _held.Remove(mark, out var by);
            if (!_leaving.Contains(mark) && !played.Removes(mark, by!) && !PlainWords.SayWordsAreNotKept(played.Words)
                && !player.Read(by!).Any(PlainWords.SayReportIsErased))
            {
                yield return new Finding(
                    $"words-vanished {played.About}",
                    $"{mark} of {by} was kept in {town.Kept.LastOf(mark)} and is gone; read: {played.Words.ReplaceLineEndings(" / ")}",
                    played);
            }
        }
    }

    private bool IsKept(string mark) => town.Kept.Of(mark).Count > 0;

    private bool IsFine(Played now) => !now.ReachedBot || Marks(now).All(mark => IsKept(mark) || now.IsGivenBack(mark)
        || (NamesOnly(now.Act, mark) ? PlainWords.SayFilesAreNotKept(now.Words) : PlainWords.SayWordsAreNotKept(now.Words)));

    /// <summary>What is kept of the words of a message that no longer holds them, and nothing says so.</summary>
    private IEnumerable<string> Staying(Played now) => !now.ReachedBot || PlainWords.SayWordsStay(now.Words) ? []
        : now.TakenBack.Where(what => !now.Act.Words.Contains(what, StringComparison.Ordinal) && IsKept(what));

    private static bool NamesOnly(Act act, string mark) => act.Files.Any(name => name.Contains(mark, StringComparison.Ordinal));

    private static IEnumerable<string> Marks(Played played) =>
        KeptWords.MarksIn(played.Act.Words).Concat(played.Act.Files.SelectMany(KeptWords.MarksIn)).Concat(played.Returned).Distinct();
}
