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
