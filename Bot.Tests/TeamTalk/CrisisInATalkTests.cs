using Weerbaar.Tests.Whole;

namespace Weerbaar.Tests.TeamTalk;

/// <summary>Words of self-harm in the team's channel: answered at once, to who wrote them alone (D43).</summary>
[Collection(InTheOffice.Name)]
public sealed class CrisisInATalkTests(Office office)
{
    [Theory]
    [InlineData("talk-answer", "q-recognise")]
    [InlineData("talk-lesson-add", "text")]
    public async Task D43_Who_writes_of_self_harm_in_an_answer_or_a_lesson_reads_whom_to_call_in_their_own_chat(string verb, string field)
    {
        var bot = office.Bot;
        var scene = await Scene.SetAsync(bot);
        var deed = Deeds.All.First(each => each.Verb == verb) with { Typed = new() { [field] = "Ik wil niet meer leven." } };
        var before = bot.Posts.Count();
        await scene.DoesAsync(deed, Cast.Marijke);

        var posts = bot.Posts.Skip(before).ToList();
        Assert.NotEmpty(posts);
        Assert.All(posts, post => Assert.Contains(Cast.Marijke.Id, post.Target, StringComparison.Ordinal));
        Assert.Contains(posts, post => post.Body.Contains("0800-0113", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D43_Other_words_bring_nothing_to_the_own_chat()
    {
        var before = office.Bot.Posts.Count();
        await (await Scene.SetAsync(office.Bot)).DoesAsync(Deeds.All.First(each => each.Verb == "talk-answer"), Cast.Marijke);
        Assert.Equal(before, office.Bot.Posts.Count());
    }
}
