using Weerbaar.Features.TeamTalk.Checking;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>What may lead to a person is found, and what does not is left alone (D32).</summary>
public sealed class ReidentificationCheckTests(ITestOutputHelper output)
{
    private const double Enough = 0.95;

    /// <summary>
    /// The second list was made by a generator before there was a check, and nobody looked at it while the check was made.
    /// </summary>
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
        var sentences = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Features", "TeamTalk", "harmless.txt"));
        var marks = sentences.SelectMany(Planted.Marks).ToList();
        output.WriteLine(
            $"{marks.Count} false marks in {sentences.Length} sentences: {string.Join("; ", marks.Select(mark => $"{mark.Kind} '{mark.Text}'"))}");
        Assert.True(marks.Count <= sentences.Length / 10, $"{marks.Count} marks");
    }

    [Theory]
    [InlineData("Daarna belde person meteen.", "person")]
    [InlineData("Dat was die boze buurman weer.", "buurman")]
    [InlineData("Er stond: hij weet je te vinden, altijd.", null)]
    [InlineData("Hij schreef dat hij me weet te vinden en meer.", "Hij schreef dat hij me weet te vinden")]
    public void D32_people_accounts_and_words_of_the_case_are_marked(string text, string? marked)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Person", "Buurman" };
        var known = new KnownOfCase(names, ["Hij schreef dat hij me weet te vinden."]);
        Assert.Equal(marked, ReidentificationCheck.Find(text, known, Planted.Lists).SingleOrDefault()?.Text);
    }

    [Fact]
    public void D32_the_department_whose_officers_have_the_case_is_marked()
    {
        var known = KnownOfCase.Nothing with { Departments = ["Werk & Inkomen"] };
        const string text = "Dat zei iemand van werk & inkomen over het werk.";
        Assert.Equal("werk & inkomen", Assert.Single(ReidentificationCheck.Find(text, known, Planted.Lists)).Text);
        Assert.Empty(ReidentificationCheck.Find(text, KnownOfCase.Nothing, Planted.Lists));
    }

    [Fact]
    public void D32_marks_stand_in_order_never_over_one_another_and_where_their_words_are()
    {
        var text = string.Join(' ', Planted.Read("planted-tuned.tsv").Select(each => each.Identifier + "."));
        var marks = Planted.Marks(text);
        Assert.All(marks, mark => Assert.Equal(mark.Text, text.Substring(mark.Start, mark.Length)));
        Assert.All(marks.Zip(marks.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud800 kapot \udc00")]
    [InlineData("....''''\"\"\"@@@:::///---")]
    public void D32_any_text_can_be_looked_at(string text) => Assert.Empty(Planted.Marks(text));
}
