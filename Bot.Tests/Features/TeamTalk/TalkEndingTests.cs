using Weerbaar.Features.TeamTalk;
using Weerbaar.Tests.Storage;
using Weerbaar.Tests.Teams;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>When a talk has ended nobody can find out any more whose an answer is (D32).</summary>
public sealed class TalkEndingTests : StoreTests
{
    private const string Talk = "abcdefghjkmnpqrstuvwxyz234";

    private static readonly PersonId Liam = new("00000000-0000-0000-0000-000000000002");

    [Fact]
    public async Task D32_the_key_of_a_talk_goes_when_it_ends_and_the_answers_stay_without_anybody()
    {
        await using var host = await ConnectorHost.StartAsync();
        var (talks, lessons) = (new TalkStore(Storage.Rows), new LessonStore(Storage.Rows));
        await talks.MakeKeyAsync(Talk, default);
        await talks.AnswerAsync(Talk, Liam, new DiscussionAnswer(new Dictionary<string, string> { ["recognise"] = "veel" }), default);
        Assert.Equal(2, await RowsAsync());

        var (ended, heard) = await new TalkEnding(talks, lessons, host.Client, Rules).RunAsync(Running(), default);

        Assert.True(heard);
        Assert.Equal((DiscussionStatus.Ended, 1), (ended.Status, ended.Answers));
        Assert.Equal(1, await RowsAsync());
        Assert.Null(await talks.FindOwnAsync(Talk, Liam, default));
        Assert.Equal("veel", Assert.Single(await talks.ReadAnswersAsync(Talk, default)).Texts["recognise"]);
    }

    private async Task<int> RowsAsync() => await Storage.Rows.ReadRangeAsync("discussion-" + Talk, "", "~", default).CountAsync();

    private static Discussion Running() => new()
    {
        Id = Talk,
        Number = 1,
        DueAt = Monday,
        Status = DiscussionStatus.Posted,
        Questions = ["recognise"],
        PostedAt = Monday,
        EndsAt = Monday.AddDays(7),
    };
}
