namespace Weerbaar.Features.Prevention;

/// <summary>A manager may invite people of their own; what they answer the manager never learns (D33).</summary>
internal sealed class AskInviteAction : IPersonAction
{
    public string Verb => PreventionVerbs.AskInvite;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        new(new PersonOutcome(turn.File) { Answer = new CardAnswer(Card(turn, null, null)) });

    internal static AdaptiveCard Card(PersonTurn turn, string? fault, string? typed)
    {
        var words = Texts.In(turn.Turn.Language);
        return Layout.Card(
            turn.Turn.Language,
            words["Invite.Title"],
            Layout.Heading(words["Invite.Title"]),
            Layout.Fault(fault),
            Layout.Paragraph(words["Invite.Text"]),
            new InputChoiceSet(PreventionVerbs.People, words["Invite.Label"], [])
            {
                ChoicesData = new ChoiceQuery("graph.microsoft.com/users"),
                IsMultiSelect = true,
                IsRequired = true,
                ErrorMessage = words["Invite.Nobody"],
                Value = typed,
            },
            Layout.Buttons(Button.Execute(words["Button.Invite"], PreventionVerbs.Invite, style: ActionStyle.Positive)));
    }
}
