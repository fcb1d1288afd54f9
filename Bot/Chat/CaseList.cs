using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.OwnCase;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Chat;

/// <summary>A person's own cases and those that wait for them: number and stage, and a button that shows the card.</summary>
public static class CaseList
{
    private static readonly Texts Texts = new("Chat");

    public static PersonOutcome Show(PersonTurn turn, IReadOnlyList<Case> mine, IReadOnlyList<Case> waiting)
    {
        var words = Texts.In(turn.Turn.Language);
        var card = Layout.Card(
            turn.Turn.Language,
            words["List.Title"],
            [
                Layout.Heading(words["List.Title"]),
                turn.File.Draft is null ? null : Layout.Paragraph(words["List.Draft"]),
                mine.Count + waiting.Count == 0 && turn.File.Draft is null ? Layout.Paragraph(words["List.None"]) : null,
                .. mine.SelectMany(of => Line(of, words, words[$"List.Stage.{OwnCaseView.Of(of, turn.Turn.Cards).Stage}"], turn)),
                waiting.Count == 0 ? null : Layout.Heading(words["List.Waiting"]),
                .. waiting.SelectMany(of => Line(of, words, words["List.WaitsForYou"], turn)),
                mine.Count + waiting.Count == 0 && turn.File.Draft is null
                    ? Layout.Buttons(Button.Execute(words["Button.Report"], ReportButton.Name, style: ActionStyle.Positive))
                    : null,
            ]);
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, words["List.Title"])] };
    }

    private static IEnumerable<CardElement?> Line(Case of, Wording words, string stage, PersonTurn turn) =>
    [
        Layout.Paragraph(words["List.Line", of.Number, turn.Turn.Day(of.OpenedAt), stage]),
        Layout.Buttons(Button.Execute(words["Button.Show", of.Number], ShowCase.Name, of.Ids())),
    ];
}

/// <summary>Shows the card that the person has of a case, as it is now.</summary>
public sealed class ShowCase(CaseStoreReader cases, IEnumerable<ICaseCards> cards) : IPersonAction
{
    public const string Name = "chat-show";

    public string Verb => Name;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        var own = await cases.FindAsync(data, turn.Turn.By.Id, ct);
        var card = own is null ? null : cards
            .SelectMany(kind => kind.Of(own, turn.Turn.Cards))
            .FirstOrDefault(card => card.To is Recipient.OnePerson person && person.Id == turn.Turn.By.Id);
        return new PersonOutcome(turn.File)
        {
            Answer = card is null
                ? new MessageAnswer(RefusalText.Of(new NotAllowed(), turn.Turn.Language))
                : new CardAnswer(card.Draw(turn.Turn.Language)),
        };
    }
}
