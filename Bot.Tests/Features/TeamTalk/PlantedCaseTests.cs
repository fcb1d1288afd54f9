using System.Text.RegularExpressions;
using Weerbaar.Features.TeamTalk;
using Weerbaar.Features.TeamTalk.Checking;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>
/// Whole cases, made up before they were looked at by the check: the report, the people in it, a kind that is rare here, and a text
/// as a hurried officer would write it, with everything in it that leads to somebody (D32).
/// </summary>
public sealed partial class PlantedCaseTests(ITestOutputHelper output)
{
    private const double Enough = 0.95, EnoughOfEach = 0.8;

    private sealed record Found(string Kind, string Words, bool Marked);

    [Fact]
    public void D32_In_whole_cases_at_least_95_percent_of_all_identifiers_are_marked_and_most_of_each_kind()
    {
        var found = Cases().SelectMany(Read).ToList();
        var byKind = found.GroupBy(each => each.Kind).ToDictionary(
            kind => kind.Key, kind => (All: kind.Count(), Marked: kind.Count(each => each.Marked)));
        output.WriteLine(
            string.Join(", ", byKind.OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value.Marked} of {kind.Value.All}")));
        output.WriteLine(string.Join("; ", found.Where(each => !each.Marked).Select(each => $"{each.Kind}: {each.Words}")));
        Assert.True(found.Count >= 200);
        Assert.All(["name", "handle", "address", "place", "date", "rare", "team", "quote"], kind => Assert.Contains(kind, byKind.Keys));
        Assert.True(found.Count(each => each.Marked) >= Enough * found.Count, $"{found.Count(each => each.Marked)} of {found.Count}");
        Assert.All(byKind, kind => Assert.True(kind.Value.Marked >= EnoughOfEach * kind.Value.All, $"{kind.Key}: {kind.Value}"));
    }

    private static IEnumerable<Dictionary<string, string>> Cases() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Features", "TeamTalk", "planted-cases.txt"))
            .ReplaceLineEndings("\n").Trim().Split("\n\n")
            .Select(block => block.Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1]));

    private static IEnumerable<Found> Read(Dictionary<string, string> of)
    {
        var (text, planted) = Plain(of["text"]);
        var names = of["people"].Split("; ").SelectMany(name => name.Split(' ')).Where(part => part.Length > 2);
        var known = new KnownOfCase(names.ToHashSet(StringComparer.OrdinalIgnoreCase), [of["report"]]);
        var marks = ReidentificationCheck.Find(text, known, TalkLists.Of(Playbooks.Municipality, [of["rare"]]));
        return planted.Select(
            each => new Found(each.Kind, text.Substring(each.Start, each.Length), IsMarked(each.Start, each.Length, marks)));
    }

    /// <summary>The text without its brackets, and where what stood in them is.</summary>
    private static (string Text, List<(string Kind, int Start, int Length)> Planted) Plain(string text)
    {
        var (plain, planted, at) = (new System.Text.StringBuilder(), new List<(string, int, int)>(), 0);
        foreach (Match match in Bracketed().Matches(text))
        {
            plain.Append(text, at, match.Index - at);
            planted.Add((match.Groups[1].Value, plain.Length, match.Groups[2].Length));
            plain.Append(match.Groups[2].Value);
            at = match.Index + match.Length;
        }

        return (plain.Append(text, at, text.Length - at).ToString(), planted);
    }

    /// <summary>Whatever the mark calls it: the officer's eye is on it.</summary>
    private static bool IsMarked(int start, int length, IReadOnlyList<Mark> marks) =>
        marks.Sum(mark => Math.Max(0, Math.Min(mark.End, start + length) - Math.Max(mark.Start, start))) * 2 >= length;

    [GeneratedRegex(@"\[(\w+):(.*?)\]")]
    private static partial Regex Bracketed();
}
