using Weerbaar.Directories;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>"Deputy": a manager says who decides when they are not there (people).</summary>
internal static class DeputyChoice
{
    internal const string Person = "person";

    public static PersonOutcome Ask(PersonTurn turn)
    {
        var words = Texts.In(turn.Turn.Language);
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(Card(turn, null, null), words["Deputy.Title"])] };
    }

    internal static AdaptiveCard Card(PersonTurn turn, string? fault, string? typed)
    {
        var words = Texts.In(turn.Turn.Language);
        return Layout.Card(
            turn.Turn.Language,
            words["Deputy.Title"],
            Layout.Heading(words["Deputy.Title"]),
            Layout.Fault(fault),
            Layout.Paragraph(words["Deputy.Intro"]),
            new InputChoiceSet(Person, words["Deputy.Label"], [])
            {
                ChoicesData = new ChoiceQuery("graph.microsoft.com/users"),
                IsRequired = true,
                ErrorMessage = words["Deputy.Error"],
                Value = typed ?? turn.File.Profile.Deputy?.Value,
            },
            Layout.Buttons(
                Button.Execute(words["Deputy.Set"], SetDeputy.Name, style: ActionStyle.Positive),
                turn.File.Profile.Deputy is null
                    ? null
                    : Button.Execute(words["Deputy.Clear"], ClearDeputy.Name, inputs: AssociatedInputs.None)));
    }

    internal static CardAnswer Done(PersonTurn turn, string text) =>
        new(Layout.Card(turn.Turn.Language, Texts.In(turn.Turn.Language)["Deputy.Title"], PlainText.Of(text)));
}

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

/// <summary>No deputy of one's own any more: the playbook's, or the next manager up.</summary>
internal sealed class ClearDeputy : IPersonAction
{
    public const string Name = "chat-deputy-clear";

    public string Verb => Name;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        new(new PersonOutcome(turn.File with { Profile = turn.File.Profile with { Deputy = null } })
        {
            Answer = DeputyChoice.Done(turn, Texts.In(turn.Turn.Language)["Deputy.Cleared"]),
        });
}
