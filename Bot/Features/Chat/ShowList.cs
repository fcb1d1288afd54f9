namespace Weerbaar.Features.Chat;

/// <summary>Another page of a list, in the place of the one before; only in the person's own chat.</summary>
internal sealed class ShowList(OwnCases cases) : IPersonAction
{
    public const string Name = "chat-list";

    public string Verb => Name;

    public PersonPermission Needs(ActionData data) =>
        ListSpot.Parse(data) is { IsForOfficers: true } ? PersonPermission.ReadOpenCases : PersonPermission.Own;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var own = turn.Turn;
        if (ListSpot.Parse(data) is not { } at || !own.Context.IsPersonal)
        {
            return new PersonOutcome(turn.File) { Answer = new MessageAnswer(RefusalText.Of(new NotAllowed(), own.Language)) };
        }

        var page =
            await cases.ReadPageAsync(
                at.IndexFor(own.By.Id), own.Actor with { IsOfficer = at.IsForOfficers }, NullWhenEmpty(at.At), cancellationToken);
        return new PersonOutcome(turn.File) { Answer = new CardAnswer(new CaseList(own).Page(at, page)) };
    }

    private static string? NullWhenEmpty(string place) => place.Length == 0 ? null : place;
}

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
