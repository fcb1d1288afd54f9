namespace Weerbaar.Features.Figures;

/// <summary>A button to another period: its card in the place of this one.</summary>
internal sealed class ShowFiguresAction(FiguresCommand figures, StatisticsPublisher book) : IPersonAction
{
    internal const string Name = "figures";
    internal const string Period = "period";

    public string Verb => Name;

    public PersonPermission Needs(ActionData data) => PersonPermission.ReadFigures;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var period = Figures.Period.Parse(data.Ids.GetValueOrDefault(Period) ?? "") ?? book.Newest;
        var (card, said) = await figures.AnswerAsync(turn, period, cancellationToken);
        return new PersonOutcome(turn.File) { Answer = card is null ? new MessageAnswer(said) : new CardAnswer(card) };
    }
}
