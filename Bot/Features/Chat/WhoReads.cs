using Weerbaar.Features.Aftercare;
using Weerbaar.Features.Intake;
using Weerbaar.Features.OwnCase;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>
/// "Who reads this?": of all that somebody has open, by whom it is read as it stands now, and the way to who looked (D9, D48).
/// </summary>
internal static class WhoReads
{
    private const int MostCases = 3;

    /// <param name="newest">Their own newest cases.</param>
    public static PersonOutcome Show(PersonTurn turn, IReadOnlyList<Case> newest)
    {
        var words = Texts.In(turn.Turn.Language);
        var cases = newest.Where(@case => @case.IsOpen && @case.Id != turn.File.Draft?.Id).Take(MostCases).ToList();
        string[] beside = [.. Beside(turn, newest, words)];
        var card = Layout.Card(
            turn.Turn.Language,
            words["Readers.Title"],
            [
                Layout.Heading(words["Readers.Title"]),
                .. beside.Select(Layout.Paragraph),
                .. cases.Select(@case => PlainText.Of(words["Readers.Case", @case.Number, Of(@case, turn.Turn, words)])),
                Layout.Paragraph(words[beside.Length + cases.Count == 0 ? "Readers.Nothing" : "Readers.Looks"]),
                Layout.Buttons([.. cases.Where(@case => @case.IsAbout(turn.Turn.By.Id))
                    .Select(@case => (CardAction)Button.Dialog(words["Readers.Button", @case.Number], LooksDialog.Name, @case.Ids()))]),
            ]);
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words["Readers.Title"])] };
    }

    /// <summary>What is in no report that was sent.</summary>
    private static IEnumerable<string> Beside(PersonTurn turn, IReadOnlyList<Case> newest, Wording words)
    {
        if (turn.File.Draft is { } draft)
        {
            yield return words[draft.CaseExists
                ? "Readers.Draft.Danger" : turn.File.IsReadInPart(draft) ? "Readers.Draft.Part" : "Readers.Draft"];
        }

        if (turn.File.Waiting.Count > 0)
        {
            yield return words[turn.File.Waiting.Any(text => text.Message is { } message && turn.File.HasSharedInAlarm(message))
                ? "Readers.Waiting.Shared" : "Readers.Waiting"];
        }

        if (CheckInWaiting.Find(newest, turn.Turn) is not null)
        {
            yield return words["Readers.CheckIn"];
        }
    }

    private static string Of(Case @case, Turn turn, Wording words) => @case switch
    {
        { Report: null } => words["Readers.Alarm"],
        { Route: { ReadsFrom: not null, Deciders: { Count: > 0 } deciders } } when @case.IsAbout(turn.By.Id) =>
            words["Readers.Named", string.Join(", ", deciders.Select(member => member.Person.Name))],
        _ => SentCard.ReadersOf(@case, turn.Language),
    };
}
