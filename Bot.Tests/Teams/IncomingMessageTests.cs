namespace Weerbaar.Tests.Teams;

/// <summary>What Teams sends becomes the message that its sender meant; what nobody can open is named and never lost in silence.</summary>
public sealed class IncomingMessageTests
{
    private const string Picture = Activities.ServiceUrl + "v3/attachments/1/views/original";
    private const string File = "https://contoso-my.sharepoint.com/d?tempauth=1";

    [Fact]
    public void Files_and_pasted_pictures_are_fetched_and_what_has_no_address_is_named()
    {
        var message = Read(
            "kijk",
            $$"""
            [{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"f.pdf",
              "contentUrl":"https://contoso-my.sharepoint.com/personal/f.pdf","content":{"downloadUrl":"{{File}}","fileType":"pdf"} },
             {"contentType":"image/*","contentUrl":"{{Picture}}"},
             {"contentType":"text/html","content":"<p>kijk</p>"},
             {"contentType":"application/vnd.microsoft.teams.file.download.info","name":"leeg.docx","content":{} },
             {"contentType":"image/png"}, {}, null]
            """);

        Assert.Equal(
            [
                new IncomingFile("f.pdf", File, "pdf", IsInline: false),
                new IncomingFile(null, Picture, "image/*", IsInline: true) { ServiceUrl = Activities.ServiceUrl },
            ],
            message.Files);
        Assert.Equal([new Unreadable(UnreadableKind.File, "leeg.docx"), new Unreadable(UnreadableKind.Picture)], message.Unreadable);
        Assert.Equal("kijk", message.Text);
    }

    [Theory]
    [InlineData("kept:aaaaaaaaaaaaaaaaaaaaaaaaaa/file")]
    [InlineData("http://contoso-my.sharepoint.com/d")]
    [InlineData("https://evil.example/d")]
    [InlineData("https://smba.trafficmanager.net/emea/v3/conversations/a/members")]
    [InlineData("https://smba.trafficmanager.net/amer/v3/attachments/1/views/original")]
    [InlineData(Picture + "/../../../../conversations/a/members")]
    [InlineData("https://sharepoint.com@evil.example/d")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_files_of_Teams_never_have_is_no_file(string url)
    {
        var shared = Read(
            "", $$"""[{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"a.png","content":{"downloadUrl":"{{url}}"} }]""");
        var pasted = Read("", $$"""[{"contentType":"image/png","contentUrl":"{{url}}"}]""");

        Assert.Empty(shared.Files);
        Assert.Equal([new Unreadable(UnreadableKind.File, "a.png")], shared.Unreadable);
        Assert.Empty(pasted.Files);
        Assert.Single(pasted.Unreadable);
    }

    [Theory]
    [InlineData("""[{"contentType":"text/html","content":"<div><span itemscope=\"\" itemtype=\"http://schema.skype.com/InputExtension\"></span></div>"}]""", UnreadableKind.Voice)]
    [InlineData("""[{"contentType":"application/vnd.microsoft.card.audio","content":{"media":[{"url":"https://x.example/a.mp3"}]}}]""", UnreadableKind.Voice)]
    [InlineData("""[{"contentType":"audio/mp4","contentUrl":"https://eu-api.asm.skype.com/v1/objects/1"}]""", UnreadableKind.Voice)]
    [InlineData("""[{"contentType":"text/html","content":"<video src=\"https://eu-api.asm.skype.com/1\" itemtype=\"http://schema.skype.com/AMSVideo\"></video>"}]""", UnreadableKind.Film)]
    [InlineData("""[{"contentType":"application/vnd.microsoft.card.fluidEmbedCard","content":"{}"}]""", UnreadableKind.Loop)]
    [InlineData("""[{"contentType":"reference","contentUrl":"https://contoso-my.sharepoint.com/x.docx","name":"dreiging.docx"}]""", UnreadableKind.File)]
    [InlineData("""[{"contentType":"image/*","contentUrl":"https://media1.giphy.com/media/abc/giphy.gif"},{"contentType":"text/html","content":"<p><img src=\"https://media1.giphy.com/media/abc/giphy.gif\" itemtype=\"http://schema.skype.com/Giphy\"></p>"}]""", UnreadableKind.Gif)]
    [InlineData("""[{"contentType":"text/html","content":"<p><img src=\"https://eu-api.asm.skype.com/1/views/imgo\" itemtype=\"http://schema.skype.com/AMSImage\"></p>"}]""", UnreadableKind.Picture)]
    [InlineData("""[{"contentType":"application/vnd.microsoft.card.thumbnail","content":{}}]""", UnreadableKind.Card)]
    [InlineData("""[{"contentType":"application/vnd.something.new","content":{}}]""", UnreadableKind.Other)]
    [InlineData("""[{"name":"raar"}]""", UnreadableKind.Other)]
    [InlineData("[]", UnreadableKind.Nothing)]
    [InlineData("""[{"contentType":"text/html","content":"<p>&nbsp;</p>"}]""", UnreadableKind.Nothing)]
    [InlineData("[null]", UnreadableKind.Nothing)]
    public void What_cannot_be_opened_is_named_by_its_kind(string attachments, UnreadableKind kind)
    {
        var message = Read("", attachments);

        Assert.Equal(kind, Assert.Single(message.Unreadable).Kind);
        Assert.Empty(message.Files);
        Assert.Equal("", message.Text);
    }

    [Fact]
    public void A_forwarded_message_is_its_words_apart_from_the_senders_own()
    {
        var message = Read(
            "",
            """
            [{"contentType":"forwardedMessageReference","id":"1","content":
              "{\"originalMessageContent\":\"<p>morgen kom ik langs</p><p>&amp; dan &lt;3</p>\",\"originalMessageSender\":{\"user\":{\"displayName\":\"J. Boos\"}}}"},
             {"contentType":"text/html","content":"<p>dit kreeg ik net</p><attachment id=\"1\"></attachment>"}]
            """);

        Assert.Equal([new ForwardedMessage("morgen kom ik langs\n\n& dan <3", "J. Boos")], message.Forwarded);
        Assert.Equal("dit kreeg ik net", message.Text);
        Assert.Empty(message.Unreadable);
        Assert.Contains("morgen kom ik langs", message.AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forwarded_message_without_words_is_named()
    {
        Assert.Equal(
            [new Unreadable(UnreadableKind.Other)],
            Read("", """[{"contentType":"forwardedMessageReference","content":"geen json"}]""").Unreadable);
        Assert.Equal(
            [new Unreadable(UnreadableKind.Picture)],
            Read("", """[{"contentType":"forwardedMessageReference","content":"{\"originalMessageContent\":\"<img src='https://x'>\"}"}]""").Unreadable);
    }

    [Theory]
    [InlineData("<quoted messageId=\"1795999089167\"/> ja klopt, dat was hij", "[]", "ja klopt, dat was hij")]
    [InlineData("Weerbaar\r\nOp wie is het gericht?\r\n\r\nop mij", """[{"contentType":"text/html","content":"<blockquote itemscope=\"\" itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong>Weerbaar</strong><p>Op wie is het <blockquote>x</blockquote> gericht?</p></blockquote><p>op mij</p>"}]""", "op mij")]
    [InlineData("ja", """[{"contentType":"messageReference","content":"{\"messagePreview\":\"Is er nu gevaar?\"}"},{"contentType":"text/html","content":"<attachment id=\"1\"></attachment><p>ja</p>"}]""", "ja")]
    [InlineData("", """[{"contentType":"text/html","content":"<p>hij staat <b>voor</b> mijn deur</p><ul><li>met een mes</li></ul>"}]""", "hij staat voor mijn deur\n\nmet een mes")]
    [InlineData("help", """[{"contentType":"text/html","content":"<p>help <img alt=\"😱\" itemtype=\"http://schema.skype.com/Emoji\" src=\"https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/assets/emoticons/fear/default/20_f.png\"></p>"}]""", "help 😱")]
    [InlineData("", """[{"contentType":"image/*","contentUrl":"https://statics.teams.cdn.office.net/evergreen-assets/emoticons/fear/20_f.png"},{"contentType":"text/html","content":"<p><img alt=\"😱\" itemtype=\"http://schema.skype.com/Emoji\" src=\"https://statics.teams.cdn.office.net/evergreen-assets/emoticons/fear/20_f.png\"></p>"}]""", "😱")]
    [InlineData("wat <emoji id=\"x\" alt=\"😡\" title=\"\"></emoji> nu", "[]", "wat 😡 nu")]
    [InlineData("zie <attachment id=\"1\"></attachment>\uFFFC dit", "[]", "zie  dit")]
    [InlineData("<img src=x> is wat hij typte", "[]", "<img src=x> is wat hij typte")]
    public void The_senders_own_words_are_only_theirs(string text, string attachments, string own)
    {
        var message = Read(text, attachments);

        Assert.Equal(own, message.Text);
        Assert.Empty(message.Unreadable);
        Assert.Empty(message.Files);
    }

    [Fact]
    public void Beside_what_can_be_opened_the_rest_is_named_and_a_links_preview_is_not()
    {
        var message = Read(
            "zie https://x.com/a",
            $$"""
            [{"contentType":"image/png","contentUrl":"{{Picture}}"},{"contentType":"application/vnd.microsoft.card.hero","content":{} },
             {"contentType":"reference","name":"a.docx"},{"contentType":"reference","name":"b.docx"}]
            """);

        Assert.Single(message.Files);
        Assert.Equal([new Unreadable(UnreadableKind.File, "a.docx"), new Unreadable(UnreadableKind.File, "b.docx")], message.Unreadable);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"x\"")]
    [InlineData("5")]
    [InlineData("[]")]
    public void A_value_that_is_none_of_a_button_takes_no_words_away(string value)
    {
        var activity = Activities.Message("hij staat voor mijn deur");
        activity["value"] = JsonNode.Parse(value);

        Assert.Equal("hij staat voor mijn deur", Of(activity).Text);
    }

    [Fact]
    public void What_is_more_than_is_looked_at_is_named()
    {
        var pictures = new JsonArray(
            [.. Enumerable.Range(0, 101).Select(_ => new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = Picture })]);

        var message = Read("kijk", pictures.ToJsonString());

        Assert.Equal(100, message.Files.Count);
        Assert.Equal([new Unreadable(UnreadableKind.Other)], message.Unreadable);
    }

    [Fact]
    public void Mentions_do_not_make_a_text_longer_than_it_came()
    {
        var activity = Activities.Message(string.Concat(Enumerable.Repeat("<at>a</at>", 2000)));
        activity["entities"] = new JsonArray([.. Enumerable.Range(0, 500).Select(_ => (JsonNode)new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>a</at>",
            ["mentioned"] = new JsonObject { ["id"] = "29:a", ["name"] = new string('a', 5000) },
        })]);

        Assert.Equal(2000, Of(activity).Text.Length);
    }

    [Theory]
    [InlineData("<p", "<p")]
    [InlineData("<", "<")]
    [InlineData("<!-- a", "")]
    [InlineData("<p title=\"a>b\">x", "x")]
    [InlineData("<script>alert(1)</script>x<style>p{}</style>", "x")]
    [InlineData("<blockquote itemtype='http://schema.skype.com/Reply'>x", "")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    public void HTML_that_is_odd_fails_nothing(string html, string words) =>
        Assert.Equal(
            words, Read("", new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html }).ToJsonString()).Text);

    [Theory]
    [InlineData("<a ")]
    [InlineData("<at>")]
    [InlineData("<!--")]
    [InlineData("<a \"")]
    [InlineData("<a \"<a '")]
    [InlineData("<blockquote itemtype='x/Reply'>")]
    [InlineData("</at><at>")]
    public void No_text_makes_the_walk_long(string piece)
    {
        var html = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));
        var began = Environment.TickCount64;

        _ = Read(html, new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html }).ToJsonString());

        Assert.InRange(Environment.TickCount64 - began, 0, 5_000);
    }

    private static IncomingMessage Read(string text, string attachments)
    {
        var activity = Activities.Message(text);
        activity["attachments"] = JsonNode.Parse(attachments);
        return Of(activity);
    }

    private static IncomingMessage Of(JsonObject activity) =>
        Turns.Read(activity).Incoming;
}
