using System.Text.RegularExpressions;

namespace Weerbaar.Tests.Door;

/// <summary>What cannot be opened is said to be so, with how to send it; "kept" is said only of what is kept (D7).</summary>
[Collection(AtTheDoor.Name)]
public sealed partial class UnreadableTests(Doorway doorway)
{
    /// <summary>A kind, what is said of it, and how to send it so that it can be opened.</summary>
    private static readonly (string Attachments, string[] Dutch, string[] English)[] Kinds =
    [
        (DoorUnopened.Voice, ["Een spraakbericht kan ik niet openen", "stuur de opname als bestand"],
            ["I cannot open a voice message", "send the recording as a file"]),
        (DoorUnopened.Film, ["De film kan ik niet openen", "stuur hem als bestand"], ["I cannot open the film", "send it as a file"]),
        (DoorUnopened.Gif, ["De gif heb ik niet bewaard", "Maak er een schermafbeelding van"],
            ["I have not kept the gif", "Take a screenshot of it"]),
        (DoorUnopened.Reference, ["dreiging.docx", "stuur het als bijlage"], ["dreiging.docx", "send it as an attachment"]),
        (DoorUnopened.NoAddress, ["dreiging.docx", "Download het en stuur het als bijlage"],
            ["dreiging.docx", "Download it and send it as an attachment"]),
        (DoorUnopened.Loop, ["Een Loop-onderdeel kan ik niet openen", "Kopieer de tekst"],
            ["I cannot open a Loop component", "Copy its text"]),
        (DoorUnopened.Forwarded, ["Een deel van je bericht kan ik niet openen", "Typ wat erin staat"],
            ["I can't open part of your message", "Type what it says"]),
        (DoorUnopened.ForwardedPicture, ["De afbeelding kan ik niet openen", "Maak een schermafbeelding"],
            ["I can't open the picture", "Take a screenshot"]),
        (DoorUnopened.Nothing, ["Je bericht kwam leeg bij mij aan", "met de paperclip"],
            ["Your message arrived empty", "with the paperclip"]),
    ];

    private static readonly bool[] InDutch = [true, false];

    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<string, bool> States =>
    [
        .. from state in DoorStates.All
           from dutch in InDutch
           select new TheoryDataRow<string, bool>(state, dutch),
    ];

    [Theory]
    [MemberData(nameof(States))]
    public async Task D7_What_cannot_be_opened_is_named_in_every_state_and_nothing_is_said_to_be_kept(string state, bool dutch)
    {
        var person = await _door.InAsync(state, dutch);
        foreach (var (attachments, inDutch, inEnglish) in Kinds)
        {
            var words = (await _door.TellsAsync(person, state, "", attachments)).Words;

            Assert.All(dutch ? inDutch : inEnglish, part => Assert.Contains(part, words, StringComparison.Ordinal));
            Assert.DoesNotMatch(SaidToBeKept(), words);
        }

        Assert.Empty((await _door.FileOfAsync(person)).Draft?.Evidence ?? []);
        Assert.Empty((await _door.FileOfAsync(person)).Waiting);
    }

    /// <summary>An emoji comes as a picture beside its sign: it is a sign among the words, and no picture that is kept or lacks.</summary>
    [Theory]
    [MemberData(nameof(States))]
    public async Task D7_An_emoji_is_no_picture_in_any_state(string state, bool dutch)
    {
        var person = await _door.InAsync(state, dutch);

        var words = (await _door.TellsAsync(person, state, "", DoorUnopened.Emoji)).Words;

        Assert.DoesNotContain(dutch ? "kan ik niet openen" : "open the picture", words, StringComparison.Ordinal);
        Assert.DoesNotMatch(SaidToBeKept(), words);
        Assert.Empty((await _door.FileOfAsync(person)).Draft?.Evidence ?? []);
    }

    [Theory]
    [InlineData(true, "dreiging.docx", "Bewaard")]
    [InlineData(false, "dreiging.docx", "Stored")]
    public async Task D7_An_unreadable_attachment_beside_a_readable_one_is_named_and_the_other_is_kept(
        bool dutch, string name, string stored)
    {
        var (person, picture) = (Person(dutch), DoorFile.Picture());
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "i am being threatened online");
        var attachments = JsonNode.Parse(DoorUnopened.Reference)!.AsArray();
        attachments.Add(picture.Attachment(_door.Teams));

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

        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync("wacht maar paljas"));
        Assert.Contains($"person-{person.Id}/draft", await _door.FindAsync(marked));
    }

    [Fact]
    public async Task A_quoted_reply_and_a_mention_leave_no_marks_in_the_senders_words()
    {
        var person = Person(true);
        await person.BeginsAsync();

        await SendsAsync(person, "<quoted messageId=\"1795999089167\"/> ja klopt, dat was <at>Kees</at> van de kwakkelclub", "[]");

        Assert.Equal([$"person-{person.Id}/draft"], await _door.FindAsync("ja klopt, dat was Kees van de kwakkelclub"));
        Assert.Empty(await _door.FindAsync("1795999089167"));
    }

    private DoorPerson Person(bool dutch) => _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");

    private static Task<DoorSeen> SendsAsync(DoorPerson person, string text, string attachments) =>
        person.SendsRawAsync(new JsonObject { ["text"] = text, ["attachments"] = JsonNode.Parse(attachments) });

    /// <summary>"Kept" or "received", without a word that says the opposite right before it.</summary>
    [GeneratedRegex(@"(?<!\bniets? )\bbewaard\b|\bontvangen\b|(?<!\bnot )\bkept\b(?! nothing)|\bstored\b|\breceived\b", RegexOptions.IgnoreCase)]
    private static partial Regex SaidToBeKept();
}
