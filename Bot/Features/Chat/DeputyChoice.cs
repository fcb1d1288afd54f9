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
