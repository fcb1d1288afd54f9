using Weerbaar.Tests.Door;
using Weerbaar.Tests.Whole;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>Words of self-harm in the team's channel: answered at once, to who wrote them alone (D43).</summary>
[Collection(InTheOffice.Name)]
public sealed class CrisisInATalkTests(SharedHost office)
{
    private readonly FrontDoor _door = office.Door;

    [Theory]
    [InlineData("talk-answer", "q-recognise")]
    [InlineData("talk-lesson-add", "text")]
    public async Task D43_Who_writes_of_self_harm_in_an_answer_or_a_lesson_reads_whom_to_call_in_their_own_chat(string verb, string field)
    {
        var scene = await CaseFixture.SetAsync(_door);
        var deed = ButtonCases.All.First(each => each.Verb == verb) with { Typed = new() { [field] = "Ik wil niet meer leven." } };
        var before = _door.Teams.All().Count;
        await scene.DoesAsync(deed, scene.Marijke);

        var posts = _door.Teams.All().Skip(before).ToList();
        Assert.NotEmpty(posts);
        Assert.All(posts, post => Assert.Equal(scene.Marijke.Chat, post.Conversation));
        Assert.Contains(posts, post => post.Says("0800-0113"));
    }

    [Fact]
    public async Task D43_Other_words_bring_nothing_to_the_own_chat()
    {
        var scene = await CaseFixture.SetAsync(_door);
        var before = _door.Teams.All().Count;
        await scene.DoesAsync(ButtonCases.All.First(each => each.Verb == "talk-answer"), scene.Marijke);
        Assert.Equal(before, _door.Teams.All().Count);
    }
}
