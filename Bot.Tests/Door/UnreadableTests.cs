using System.Text.Json.Nodes;

namespace Weerbaar.Tests.Door;

/// <summary>What cannot be opened is said to be so, with how to send it; "kept" is said only of what is kept (D7).</summary>
[Collection(AtTheDoor.Name)]
public sealed class UnreadableTests(Doorway doorway)
{
    private const string Voice = """[{"contentType":"text/html","content":"<div><span itemscope=\"\" itemtype=\"http://schema.skype.com/InputExtension\"></span></div>"}]""";
    private const string Film = """[{"contentType":"text/html","content":"<video itemtype=\"http://schema.skype.com/AMSVideo\"></video>"}]""";
    private const string Gif = """[{"contentType":"image/*","contentUrl":"https://media1.giphy.com/media/abc/giphy.gif"},{"contentType":"text/html","content":"<img src=\"https://media1.giphy.com/media/abc/giphy.gif\" itemtype=\"http://schema.skype.com/Giphy\">"}]""";
    private const string Reference = """[{"contentType":"reference","contentUrl":"https://contoso-my.sharepoint.com/x.docx","name":"dreiging.docx"}]""";
    private const string NoAddress = """[{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"dreiging.docx","content":{"uniqueId":"1"}}]""";
    private const string Loop = """[{"contentType":"application/vnd.microsoft.card.fluidEmbedCard","content":"{}"}]""";

    private readonly FrontDoor door = doorway.Door;

    public static TheoryData<string, string, string> Kinds => new()
    {
        { Voice, "Een spraakbericht kan ik niet openen", "I cannot open a voice message" },
        { Film, "De film kan ik niet openen", "I cannot open the film" },
        { Gif, "De gif heb ik niet bewaard", "I have not kept the gif" },
        { Reference, "dreiging.docx", "dreiging.docx" },
        { NoAddress, "Download het en stuur het als bijlage", "Download it and send it as an attachment" },
        { Loop, "Een Loop-onderdeel kan ik niet openen", "I cannot open a Loop component" },
        { "[]", "Je bericht kwam leeg bij mij aan", "Your message arrived empty" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task D7_What_cannot_be_opened_is_named_in_every_state_and_nothing_is_said_to_be_kept(string attachments, string dutch, string english)
    {
        foreach (var (isDutch, open) in new[] { (true, false), (true, true), (false, false), (false, true) })
        {
            var person = Person(isDutch);
            if (open)
            {
                await person.BeginsAsync(isDutch ? "ik word online bedreigd" : "i am being threatened online");
            }

            var seen = await SendsAsync(person, "", attachments);

            Assert.Contains(isDutch ? dutch : english, seen.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(seen.Messages, message => message.Words.StartsWith(isDutch ? "Ontvangen" : "Received", StringComparison.Ordinal)
                || message.Words.StartsWith(isDutch ? "Bewaard" : "Stored", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(true, "dreiging.docx", "Bewaard")]
    [InlineData(false, "dreiging.docx", "Stored")]
    public async Task D7_An_unreadable_attachment_beside_a_readable_one_is_named_and_the_other_is_kept(bool dutch, string name, string stored)
    {
        var (person, picture) = (Person(dutch), DoorFile.Picture());
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "i am being threatened online");
        var attachments = JsonNode.Parse(Reference)!.AsArray();
        attachments.Add(picture.Attachment(door.Teams));

        await SendsAsync(person, dutch ? "dit kreeg ik" : "i got this", attachments.ToJsonString());

        await person.EventuallySeesAsync(name);
        await person.EventuallySeesAsync(stored);
        await person.EventuallySeesAsync(Journeys.Files.Hash(picture.Content)[..8]);
    }

    [Theory]
    [InlineData(true, "Doorgestuurd bericht van J. Boos")]
    [InlineData(false, "Forwarded message from J. Boos")]
    public async Task D7_The_words_of_a_forwarded_message_are_kept_as_forwarded(bool dutch, string marked)
    {
        var person = Person(dutch);
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "i am being threatened online");

        await SendsAsync(
            person,
            dutch ? "dit stuurde hij mij" : "this is what he sent me",
            """[{"contentType":"forwardedMessageReference","content":"{\"originalMessageContent\":\"<p>wacht maar <b>paljas</b></p>\",\"originalMessageSender\":{\"user\":{\"displayName\":\"J. Boos\"}}}"}]""");

        Assert.Contains($"person-{person.Id}/draft", await door.FindAsync("wacht maar paljas"));
        Assert.Contains($"person-{person.Id}/draft", await door.FindAsync(marked));
    }

    [Fact]
    public async Task A_quoted_reply_and_a_mention_leave_no_marks_in_the_senders_words()
    {
        var person = Person(true);
        await person.BeginsAsync();

        await SendsAsync(person, "<quoted messageId=\"1795999089167\"/> ja klopt, dat was <at>Kees</at> van de kwakkelclub", "[]");

        Assert.Equal([$"person-{person.Id}/draft"], await door.FindAsync("ja klopt, dat was Kees van de kwakkelclub"));
        Assert.Empty(await door.FindAsync("1795999089167"));
    }

    private DoorPerson Person(bool dutch) => door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    private static Task<DoorSeen> SendsAsync(DoorPerson person, string text, string attachments) =>
        person.SendsRawAsync(new JsonObject { ["text"] = text, ["attachments"] = JsonNode.Parse(attachments) });
}
