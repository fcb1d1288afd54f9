using Weerbaar.Directories;

namespace Weerbaar.Features.Prevention;

/// <summary>
/// The invitations go out, never in quiet hours. The answer is the same whoever was chosen: somebody who was invited before
/// or gets the tips already is not written to, and that too the manager does not learn.
/// </summary>
internal sealed class InviteAction(GraphDirectory directory) : IPersonAction
{
    private const int Most = 20;

    public string Verb => PreventionVerbs.Invite;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        var chosen = data.People(PreventionVerbs.People);
        var fault = chosen?.Count switch
        {
            null => RefusalText.Of(new PersonUnknown(), turn.Turn.Language),
            0 => words["Invite.Nobody"],
            > Most => words["Invite.TooMany", Most],
            _ => await AreAllTheirsAsync(turn, chosen, cancellationToken) ? null : words["Invite.NotYours"],
        };
        return fault is not null
            ? new PersonOutcome(turn.File)
            {
                Answer = new CardAnswer(AskInviteAction.Card(turn, fault, data.Input(PreventionVerbs.People))),
            }
            : new PersonOutcome(turn.File)
            {
                Effects = [new InvitePeople([.. chosen!.Select(id => new PersonId(id))])],
                Answer = new CardAnswer(Layout.Card(
                    turn.Turn.Language,
                    words["Invite.Title"],
                    Layout.Heading(words["Invite.Title"]),
                    Layout.Paragraph(words["Invite.Done"]))),
            };
    }

    private async Task<bool> AreAllTheirsAsync(PersonTurn turn, IReadOnlyList<string> chosen, CancellationToken cancellationToken)
    {
        foreach (var id in chosen)
        {
            var managers = await directory.FindManagersAsync(id, cancellationToken);
            if (managers is not [{ Id: var nearest }, ..] || new PersonId(nearest) != turn.Turn.By.Id)
            {
                return false;
            }
        }

        return true;
    }
}
