using System.Text;
using Weerbaar.Teams;

namespace Weerbaar.Tests.Teams;

public sealed class LoneSurrogatesTests
{
    [Theory]
    [InlineData(@"\ud83d\ude00", @"\ud83d\ude00")]
    [InlineData(@"\ud83d", @"\ufffd")]
    [InlineData(@"\uDE00x", @"\ufffdx")]
    [InlineData(@"\ud83d\ud83d\ude00", @"\ufffd\ud83d\ude00")]
    [InlineData(@"\ud83dxxxxxx", @"\ufffdxxxxxx")]
    [InlineData(@"\\ud83d", @"\\ud83d")]
    [InlineData(@"\\\ud83d", @"\\\ufffd")]
    [InlineData(@"\u0041\n\", @"\u0041\n\")]
    [InlineData(@"\ud8", @"\ud8")]
    [InlineData("", "")]
    public void Half_an_emoji_becomes_the_sign_for_unreadable(string json, string kept)
    {
        var bytes = Encoding.UTF8.GetBytes(json);

        LoneSurrogates.Replace(bytes);

        Assert.Equal(kept, Encoding.UTF8.GetString(bytes));
    }
}
