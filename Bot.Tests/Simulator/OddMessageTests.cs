namespace Weerbaar.Tests.Simulator;

/// <summary>What people send beside words and files, as a bot gets it.</summary>
[Collection(nameof(Teams))]
public sealed class OddMessageTests(Teams teams)
{
    [Theory]
    [InlineData("voice", "", "text/html", "InputExtension")]
    [InlineData("video", "", "text/html", "AMSVideo")]
    [InlineData("forward", "", "forwardedMessageReference", "originalMessageContent")]
    [InlineData("gif", "ik kom", "image/*", "giphy.gif")]
    [InlineData("emoji", "ik kom", "image/*", "emoticons")]
    [InlineData("reference", "", "reference", "sharepoint.com")]
    [InlineData("noAddress", "", "application/vnd.microsoft.teams.file.download.info", "uniqueId")]
    [InlineData("loop", "ik kom", "application/vnd.microsoft.card.fluidEmbedCard", "componentUrl")]
    public async Task An_odd_message_has_the_shape_that_Teams_gives_it(string kind, string text, string contentType, string holds)
    {
        await Say(kind, "ik kom");
        var activity = teams.Bot.LastOf("message");
        var attachment = activity["attachments"]!.AsArray().First(a => (string?)a!["contentType"] == contentType)!;
        Assert.Contains(holds, attachment.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(kind is "voice" or "video" ? "ik kom" : text, (string?)activity["text"]);
    }

    [Fact]
    public async Task An_empty_message_holds_nothing_at_all()
    {
        await Say("empty", "");
        Assert.Equal("", (string?)teams.Bot.LastOf("message")["text"]);
        Assert.Null(teams.Bot.LastOf("message")["attachments"]);
    }

    [Fact]
    public async Task An_answer_to_a_message_carries_its_mark_and_what_was_answered()
    {
        var person = await teams.Newcomer();
        var sent =
            await teams.Simulator.Post($"/api/conversations/{person.Chat}/say", new JsonObject { ["as"] = person.Key, ["text"] = "eerst" });
        var id = (string)sent["sent"]!["id"]!;

        await teams.Simulator.Post(
            $"/api/conversations/{person.Chat}/say", new JsonObject { ["as"] = person.Key, ["text"] = "daarna", ["quote"] = id });

        var activity = teams.Bot.LastOf("message");
        Assert.Equal($"<quoted messageId=\"{id}\"/> daarna", (string?)activity["text"]);
        Assert.Equal(
            id, (string?)activity["entities"]!.AsArray().Single(e => (string?)e!["type"] == "quotedReply")!["quotedReply"]!["messageId"]);
        Assert.Equal(
            "eerst", (string?)activity["entities"]!.AsArray().Single(
                e => (string?)e!["type"] == "quotedReply")!["quotedReply"]!["preview"]);
    }

    private async Task Say(string kind, string text)
    {
        var person = await teams.Newcomer();
        await teams.Simulator.Post(
            $"/api/conversations/{person.Chat}/say", new JsonObject { ["as"] = person.Key, ["text"] = text, ["kind"] = kind });
    }
}
