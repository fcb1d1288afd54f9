using Weerbaar.Features.Aftercare;
using Weerbaar.Features.Intake;
using Weerbaar.Features.OwnCase;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>"Who reads this?": of all that somebody has open, by whom it is read as it stands now, and the way to who looked (D9, D48).</summary>
internal static class WhoReads
{
    private const int MostCases = 3;

    /// <param name="newest">Their own newest cases.</param>
    public static PersonOutcome Show(PersonTurn turn, IReadOnlyList<Case> newest)
    {
        var words = Texts.In(turn.Turn.Language);
        var cases = newest.Where(of => of.IsOpen && of.Id != turn.File.Draft?.Id).Take(MostCases).ToList();
        string[] beside = [.. Beside(turn, newest, words)];
        var card = Layout.Card(
            turn.Turn.Language,
            words["Readers.Title"],
            [
                Layout.Heading(words["Readers.Title"]),
                .. beside.Select(Layout.Paragraph),
                .. cases.Select(of => PlainText.Of(words["Readers.Case", of.Number, Of(of, turn.Turn, words)])),
                Layout.Paragraph(words[beside.Length + cases.Count == 0 ? "Readers.Nothing" : "Readers.Looks"]),
                Layout.Buttons([.. cases.Where(of => of.IsAbout(turn.Turn.By.Id))
                    .Select(of => (CardAction)Button.Dialog(words["Readers.Button", of.Number], LooksDialog.Name, of.Ids()))]),
            ]);
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words["Readers.Title"])] };
    }

    /// <summary>What is in no report that was sent.</summary>
    private static IEnumerable<string> Beside(PersonTurn turn, IReadOnlyList<Case> newest, Wording words)
    {
        if (turn.File.Draft is { } draft)
        {
            yield return words[draft.CaseExists ? "Readers.Draft.Danger" : turn.File.IsReadInPart(draft) ? "Readers.Draft.Part" : "Readers.Draft"];
        }

        if (turn.File.Waiting.Count > 0)
        {
            yield return words[turn.File.Waiting.Any(text => text.Message is { } message && turn.File.HasSharedInAlarm(message)) ? "Readers.Waiting.Shared" : "Readers.Waiting"];
        }

        if (CheckInWaiting.Find(newest, turn.Turn) is not null)
        {
            yield return words["Readers.CheckIn"];
        }
    }

    private static string Of(Case of, Turn turn, Wording words) => of switch
    {
        { Report: null } => words["Readers.Alarm"],
        { Route: { ReadsFrom: not null, Deciders: { Count: > 0 } deciders } } when of.IsAbout(turn.By.Id) =>
            words["Readers.Named", string.Join(", ", deciders.Select(member => member.Person.Name))],
        _ => SentCard.ReadersOf(of, turn.Language),
    };
}
