namespace Weerbaar.Features.Prevention;

/// <summary>"No, thank you": nothing comes of it, and nobody hears of it.</summary>
internal sealed class DeclineAction : IPersonAction
{
    public string Verb => PreventionVerbs.Decline;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        return new(new PersonOutcome(turn.File)
        {
            Answer = new CardAnswer(Layout.Card(turn.Turn.Language, words["Offer.Title"], Layout.Paragraph(words["Declined"]))),
        });
    }
}
