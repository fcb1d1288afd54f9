namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>The playbook's words that may tell who somebody is, and those of the figures.</summary>
/// <param name="Functions">Functions and teams that few people have.</param>
/// <param name="Traits">What few people are.</param>
/// <param name="RareKinds">Names of the kinds that happened too seldom to be counted, and words that tell of one.</param>
/// <param name="Harmless">What is never marked: the organisation's own telephone numbers for those in need.</param>
internal sealed record TellingLists(
    IReadOnlyList<string> Functions, IReadOnlyList<string> Traits, IReadOnlyList<string> RareKinds, IReadOnlyList<string> Harmless);

/// <summary>
/// Looks in a text for what may lead to a person (D32), and says where and why. Pure, and it changes nothing: what becomes of
/// it, a person decides. It cannot find everything; the rest is that person's duty.
/// </summary>
internal static class ReidentificationCheck
{
    /// <summary>In the order of the text, none over another; of two on one place the longer one is kept.</summary>
    public static IReadOnlyList<Mark> Find(string text, KnownOfCase known, TellingLists lists)
    {
        IEnumerable<Mark> all =
        [
            .. MomentFinder.Find(text), .. PatternFinder.Find(text), .. PlaceFinder.Find(text), .. NameFinder.Find(text, known.Names),
            .. TellingWords.Find(text, lists.Functions, MarkKind.Function), .. TellingWords.Departments(text),
            .. TellingWords.Find(text, known.Departments, MarkKind.Function),
            .. TellingWords.Find(text, lists.Traits, MarkKind.Trait), .. TellingWords.Few(text),
            .. TellingWords.Find(text, lists.RareKinds, MarkKind.RareKind), .. QuoteFinder.Find(text, known.Sources),
        ];
        var kept = new List<Mark>();
        foreach (var mark in all.OrderByDescending(mark => mark.Length).Where(mark => !lists.Harmless.Contains(mark.Text)))
        {
            if (kept.TrueForAll(other => other.End <= mark.Start || mark.End <= other.Start))
            {
                kept.Add(mark);
            }
        }

        return [.. kept.OrderBy(mark => mark.Start)];
    }
}
