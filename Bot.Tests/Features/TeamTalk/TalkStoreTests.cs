using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Features.TeamTalk;

/// <summary>Answers without who gave them (D32).</summary>
public sealed class TalkStoreTests : StoreTests
{
    private const string Talk = "abcdefghjkmnpqrstuvwxyz234";

    private static readonly PersonId Liam = new("00000000-0000-0000-0000-000000000002");
    private static readonly PersonId Ilse = new("00000000-0000-0000-0000-000000000003");

    private TalkStore Talks => new(Storage.Rows);

    [Fact]
    public async Task D32_an_answer_is_changed_by_who_gave_it_while_the_talk_runs()
    {
        await Talks.MakeKeyAsync(Talk, default);
        Assert.True(await Talks.AnswerAsync(Talk, Liam, Answer("eerst"), default));
        Assert.True(await Talks.AnswerAsync(Talk, Ilse, Answer("ook"), default));
        Assert.True(await Talks.AnswerAsync(Talk, Liam, Answer("anders"), default));
        Assert.Equal("anders", (await Talks.FindOwnAsync(Talk, Liam, default))!.Texts["q"]);
        Assert.Equal(["anders", "ook"], (await Talks.ReadAnswersAsync(Talk, default)).Select(answer => answer.Texts["q"]).Order());
    }

    [Fact]
    public async Task D32_no_row_names_a_person_and_without_the_key_nobody_finds_their_answer()
    {
        await Talks.MakeKeyAsync(Talk, default);
        await Talks.AnswerAsync(Talk, Liam, Answer("van mij"), default);
        var rows = await Storage.Rows.ReadRangeAsync("discussion-" + Talk, "", "~", default).ToListAsync();
        Assert.All(rows, row => Assert.DoesNotContain(Liam.Value, row.Key.Row + row.Body, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, rows.Count);

        await Talks.DeleteKeyAsync(Talk, default);
        Assert.Null(await Talks.FindOwnAsync(Talk, Liam, default));
        Assert.False(await Talks.AnswerAsync(Talk, Liam, Answer("te laat"), default));
        Assert.Equal("van mij", Assert.Single(await Talks.ReadAnswersAsync(Talk, default)).Texts["q"]);
        await Talks.DeleteKeyAsync(Talk, default);
    }

    [Fact]
    public async Task D32_the_same_person_has_another_hash_in_every_talk_and_the_key_is_made_once()
    {
        const string Next = "abcdefghjkmnpqrstuvwxyz235";
        await Talks.MakeKeyAsync(Talk, default);
        await Talks.AnswerAsync(Talk, Liam, Answer("een"), default);
        await Talks.MakeKeyAsync(Talk, default);
        Assert.NotNull(await Talks.FindOwnAsync(Talk, Liam, default));
        await Talks.MakeKeyAsync(Next, default);
        await Talks.AnswerAsync(Next, Liam, Answer("twee"), default);
        var hashes = new[] { Talk, Next }.SelectMany(talk =>
            Storage.Rows.ReadRangeAsync("discussion-" + talk, "answer-", "answer-~", default).ToBlockingEnumerable().Select(
                row => row.Key.Row));
        Assert.Equal(2, hashes.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("ABC")]
    [InlineData("abcdefghjkmnpqrstuvwxyz23/")]
    public async Task An_id_that_is_none_of_ours_leads_to_nothing(string id)
    {
        Assert.Null(await Talks.FindAsync(id, default));
        Assert.Null(await new LessonStore(Storage.Rows).FindAsync(id, default));
    }

    private static DiscussionAnswer Answer(string text) => new(new Dictionary<string, string> { ["q"] = text });
}
