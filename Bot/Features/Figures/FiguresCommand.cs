using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Figures;

/// <summary>The command "cijfers" or "figures", with a period or without.</summary>
internal sealed class FiguresCommand(StatisticsPublisher book, FigureReaders readers, FigureLinks links) : IPersonCommand
{
    public Intent Intent => Intent.Figures;

    public async ValueTask<PersonOutcome> ShowAsync(PersonTurn turn, string text, CancellationToken cancellationToken)
    {
        var today = turn.Turn.Calendar.LocalDate(turn.Turn.Now);
        var period = PeriodWords.Read(text, today, out var unclear);
        var (card, said) = unclear && await readers.MayAsync(turn.Turn.By.Id, cancellationToken)
            ? (null, Texts.In(turn.Turn.Language)["Unclear"])
            : await AnswerAsync(turn, period ?? book.Newest, cancellationToken);
        return new PersonOutcome(turn.File) { Posts = [card is null ? new TextMessage(said) : new CardMessage(card, said)] };
    }

    /// <returns>A card with what a notification says of it, or only a text: why there is none.</returns>
    internal async Task<(AdaptiveCard? Card, string Said)> AnswerAsync(PersonTurn turn, Period period, CancellationToken cancellationToken)
    {
        var language = turn.Turn.Language;
        var words = new FigureWords(language);
        if (!await readers.MayAsync(turn.Turn.By.Id, cancellationToken))
        {
            return (null, words["NotAllowed"]);
        }

        var answer = await book.GetAsync(period, cancellationToken);
        if (answer.Figures is not { } figures)
        {
            return (null, words[$"State.{answer.State}", words.Name(period)]);
        }

        var card = new FigureCard(figures, language);
        return (card.Draw(links.Own(period, language), links.Missing(language)), card.Title);
    }
}
