using Weerbaar.Features.Intake.Safety;
using Weerbaar.Features.WaitingWords;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>
/// "Stop" or "never mind" where no report is in the making: nothing happens, also not to what the bot had just asked, and what is open
/// all the same is said.
/// </summary>
internal static class StillOpen
{
    private const int MostCases = 3;

    public static PersonOutcome Show(PersonTurn turn, IReadOnlyList<Case> own)
    {
        var words = Texts.In(turn.Turn.Language);
        var texts = turn.File.Waiting;
        if (own.Count == 0 && texts.Count == 0)
        {
            return new PersonOutcome(turn.File) { Posts = [new TextMessage(words["Stop.NothingOpen"])] };
        }

        var alarm = turn.Alarm ?? RunningAlarms.Newest(own, turn);
        var card = Layout.Card(
            turn.Turn.Language,
            words["Stop.Nothing"],
            [
                Layout.Paragraph(words["Stop.Nothing"]),
                alarm is null ? null : Layout.Paragraph(words["Stop.Alarm", alarm.Number]),
                texts.Count == 0 ? null : Layout.Paragraph(words["Stop.Waiting"]),
                .. own.Where(@case => @case.Id != alarm?.Id && !@case.IsWithdrawn).Take(MostCases).Select(
                    @case => Layout.Paragraph(words["Stop.Case", @case.Number])),
                Layout.Buttons(
                    [.. own.Take(MostCases).Select(
                        @case => (CardAction)Button.Execute(words["Button.Show", @case.Number], ShowCase.Name, @case.Ids()))]),
            ]);
        var said = new CardMessage(card, words["Stop.Nothing"]);
        return new PersonOutcome(turn.File)
        {
            Posts = texts.Count == 0 ? [said] : [said, WaitingCard.Message(turn, texts, own, null)],
        };
    }
}
