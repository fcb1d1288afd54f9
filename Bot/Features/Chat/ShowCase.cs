namespace Weerbaar.Features.Chat;

/// <summary>Shows the card that the person has of a case, as it is now.</summary>
internal sealed class ShowCase(IEnumerable<ICaseCards> cards) : IPersonAction
{
    public const string Name = "chat-show";

    public string Verb => Name;

    public PersonPermission Needs(ActionData data) => PersonPermission.Follow;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var card = cards
            .SelectMany(kind => kind.Of(turn.Of!, turn.Turn.Cards))
            .FirstOrDefault(card => card.To is Recipient.OnePerson person && person.Id == turn.Turn.By.Id);
        return new(new PersonOutcome(turn.File)
        {
            Answer = card is null
                ? new MessageAnswer(RefusalText.Of(new NotAllowed(), turn.Turn.Language))
                : new CardAnswer(card.Draw(turn.Turn.Language)),
        });
    }
}
