using Weerbaar.TeamTalk.Checking;

namespace Weerbaar.Tests.TeamTalk;

/// <summary>What may lead to a person is found, and what does not is left alone (D32).</summary>
public sealed class ReidentificationCheckTests(ITestOutputHelper output)
{
    private const double Enough = 0.95;

    /// <summary>The second list was made by a generator before there was a check, and nobody looked at it while the check was made.</summary>
    [Theory]
    [InlineData("planted-tuned.tsv")]
    [InlineData("planted-held-out.tsv")]
    public void D32_of_200_planted_identifiers_at_least_95_percent_are_marked(string list)
    {
        var planted = Planted.Read(list);
        var missed = Planted.Missed(planted);
        var found = planted.Count - missed.Count;
        output.WriteLine($"{list}: {found} of {planted.Count} marked. {(list.Contains("tuned") ? string.Join("; ", missed) : "")}");
        Assert.True(planted.Count >= 200);
        Assert.True(found >= Enough * planted.Count, $"{found} of {planted.Count}");
    }

    [Fact]
    public void D32_harmless_sentences_are_hardly_marked()
    {
        var sentences = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TeamTalk", "harmless.txt"));
        var marks = sentences.SelectMany(Planted.Marks).ToList();
        output.WriteLine($"{marks.Count} false marks in {sentences.Length} sentences: {string.Join("; ", marks.Select(mark => $"{mark.Kind} '{mark.Text}'"))}");
        Assert.True(marks.Count <= sentences.Length / 10, $"{marks.Count} marks");
    }
}
