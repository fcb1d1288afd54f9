using Weerbaar.Directories;

namespace Weerbaar.Features.Chat;

/// <summary>The deputy was chosen: somebody else, who is in the directory.</summary>
internal sealed class SetDeputy(GraphDirectory directory) : IPersonAction
{
    public const string Name = "chat-deputy";

    public string Verb => Name;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        var typed = data.Input(DeputyChoice.Person);
        var known = data.Person(DeputyChoice.Person) is { } person ? await directory.FindAsync(person, cancellationToken) : null;
        if (known is not { Enabled: true, Guest: false } || new PersonId(known.Id) == turn.Turn.By.Id)
        {
            return new PersonOutcome(turn.File)
            {
                Answer = new CardAnswer(DeputyChoice.Card(turn, Fault(data, turn), typed)),
            };
        }

        var profile = turn.File.Profile with { Deputy = new PersonId(known.Id) };
        return new PersonOutcome(turn.File with { Profile = profile })
        {
            Answer = DeputyChoice.Done(turn, words["Deputy.Done", known.Name]),
        };
    }

    private static string Fault(ActionData data, PersonTurn turn) => data.NamesNobody(DeputyChoice.Person)
        ? RefusalText.Of(new PersonUnknown(), turn.Turn.Language)
        : Texts.In(turn.Turn.Language)["Deputy.Error"];
}
