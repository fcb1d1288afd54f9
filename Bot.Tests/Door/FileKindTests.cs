using System.Text;

namespace Weerbaar.Tests.Door;

/// <summary>What a file is, people read in their own words: by its bytes, whatever its name says (D7).</summary>
[Collection(AtTheDoor.Name)]
public sealed class FileKindTests(Doorway doorway)
{
    private static readonly byte[] Mail = Encoding.Latin1.GetBytes(
        "Received: from a\r\nFrom: René <r@x.example>\r\nSubject: café\r\n\r\nIk kom vanavond langs, geliefde coördinator.");

    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<string, string, bool, string> Kinds => new()
    {
        { "IMG_0021.HEIC", "0000002066747970686569630000", true, "Afbeelding" },
        { "IMG_0021.HEIC", "0000002066747970686569630000", false, "Picture" },
        { "opname.m4a", "00000020667479704D3441200000", true, "Geluid" },
        { "recording.m4a", "00000020667479704D3441200000", false, "Sound" },
        { "film.mp4", "000000206674797069736F6D0000", true, "Film" },
        { "bericht.eml", Convert.ToHexString(Mail), true, "E-mail" },
        { "message.eml", Convert.ToHexString(Mail), false, "Email" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task D7_A_picture_of_a_phone_a_recording_and_mail_are_called_what_they_are(
        string name, string content, bool dutch, string word)
    {
        var person = _door.Person(dutch ? "Sanne" : "Liam", language: dutch ? "nl-NL" : "en-GB");
        await person.BeginsAsync(dutch ? "ik word online bedreigd" : "I am being threatened online");

        await person.SendsAsync(
            DoorFile.Sent(name, [.. Convert.FromHexString(content), .. "\r\n"u8, .. Encoding.ASCII.GetBytes(Guid.NewGuid().ToString())]));

        var stored = await person.EventuallySeesAsync(dutch ? "Controlegetal" : "Check code");
        Assert.True(stored.Says(name) && stored.Says(word), stored.Words);
    }
}
