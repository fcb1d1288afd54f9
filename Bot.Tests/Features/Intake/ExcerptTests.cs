namespace Weerbaar.Tests.Features.Intake;

/// <summary>A text that is cut never ends in the middle of what a reader sees as one sign.</summary>
public sealed class ExcerptTests
{
    public static TheoryData<string> Signs => ["😀", "👨‍👩‍👧", "🇳🇱", "e\u0301", "👍🏽", "❤️"];

    [Theory]
    [MemberData(nameof(Signs))]
    public void Signs_stay_whole_wherever_it_ends(string sign)
    {
        var text = "ab" + sign + "cd" + sign;
        for (var most = 2; most < text.Length; most++)
        {
            var cut = Excerpt.Of(text, most);
            Assert.Contains(cut, new[] { "ab", "ab" + sign, "ab" + sign + "c", "ab" + sign + "cd" });
            Assert.Equal(cut + " …", Excerpt.WithMore(text, most));
        }

        Assert.Equal(text, Excerpt.Of(text, text.Length));
        Assert.Equal(text, Excerpt.WithMore(text, text.Length));
    }

    [Fact]
    public void One_sign_that_is_longer_than_the_place_is_cut_between_characters()
    {
        var sign = "a" + new string('\u0301', 50);
        Assert.Equal(10, Excerpt.Of(sign, 10).Length);
        Assert.Equal("", Excerpt.Of("😀", 1));
    }
}
