using System.Text.Json;

namespace Weerbaar.Tests.Door;

/// <summary>
/// Words of danger and of self-harm beside something that nobody here can open: in every state they are heard and kept, their card comes
/// in the same turn, and what could not be opened is named once. A sign that comes as a picture, and words that an Android phone puts
/// into the HTML alone, hide nothing (D2, D7, D43).
/// </summary>
[Collection(AtTheBackDoor.Name)]
public sealed class WordsBesideUnopenedTests(Doorway doorway)
{
    private const string Danger = "intake-danger";
    private const string Crisis = "0800-0113";

    /// <summary>What comes along, and how that is named; null: there is nothing to name.</summary>
    private static readonly (string Attachments, string? Dutch, string? English)[] Companions =
    [
        (DoorUnopened.Film, "De film kan ik niet openen", "I cannot open the film"),
        (DoorUnopened.Loop, "Een Loop-onderdeel kan ik niet openen", "I cannot open a Loop component"),
        (DoorUnopened.Reference, "dreiging.docx", "dreiging.docx"),
        (DoorUnopened.NoAddress, "dreiging.docx", "dreiging.docx"),
        (DoorUnopened.Voice, "Een spraakbericht kan ik niet openen", "I cannot open a voice message"),
        (DoorUnopened.Gif, "De gif heb ik niet bewaard", "I have not kept the gif"),
        (DoorUnopened.ForwardedPicture, "De afbeelding kan ik niet openen", "I can't open the picture"),
        (DoorUnopened.Emoji, null, null),
        (InHtmlAlone, null, null),
    ];

    private const string InHtmlAlone = "html";

    private readonly FrontDoor _door = doorway.Door;

    public static TheoryData<string, bool> States =>
        [.. from state in DoorStates.All from danger in (bool[])[true, false] select new TheoryDataRow<string, bool>(state, danger)];

    /// <summary>Each companion in one of the languages, the other one in the next state.</summary>
    [Theory]
    [MemberData(nameof(States))]
    public async Task D2_D7_D43_They_are_heard_and_kept_and_what_could_not_be_opened_is_named_once(string state, bool isDanger)
    {
        var turn = Array.IndexOf(DoorStates.All, state) + (isDanger ? 0 : 1);
        foreach (var (attachments, inDutch, inEnglish) in Companions)
        {
            var dutch = turn++ % 2 == 0;
            var words = isDanger
                ? dutch ? "hij staat nu voor mijn deur met een mes" : "he is at my door now with a knife"
                : dutch ? "ik wil niet meer leven" : "i want to kill myself";
            var person = await _door.InAsync(state, dutch);

            var seen = await SaysAsync(person, state, words, attachments);

            var where = $"{state}, {attachments}, {words}:\n{seen.Words}";
            Assert.True(seen.Messages.Any(isDanger ? IsAboutDanger : IsAboutLife), "No card: " + where);
            Assert.True(await _door.HasKeptAsync(person, words), "Not kept: " + where);
            var named = dutch ? inDutch : inEnglish;
            Assert.True(
                named is null ? !SaysUnopened(seen) : seen.Messages.Count(message => message.Says(named)) == 1, "Not named once: " + where);
        }
    }

    private static bool IsAboutDanger(DoorMessage message) => message.Says("112") && message.Buttons.Any(button => button.Verb == Danger);

    private static bool IsAboutLife(DoorMessage message) => message.Says(Crisis);

    private static bool SaysUnopened(DoorSeen seen) => seen.Says("openen") || seen.Says("cannot open") || seen.Says("can't open");

    private Task<DoorSeen> SaysAsync(DoorPerson person, string state, string words, string attachments) => attachments == InHtmlAlone
        ? _door.TellsAsync(
            person, state, "", JsonSerializer.Serialize(new[] { new { contentType = "text/html", content = $"<p>{words}</p>" } }))
        : _door.TellsAsync(person, state, words, attachments);
}
