namespace Weerbaar.Features.Aftercare;

/// <summary>"I would like to hear from somebody", without a check-in: asks from whom.</summary>
internal sealed class WantsContactAction : IPersonAction
{
    public string Verb => AftercareVerbs.Contact;

    public PersonPermission Needs(ActionData data) => PersonPermission.Care;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var (language, words) = (turn.Turn.Language, Texts.In(turn.Turn.Language));
        return new(new PersonOutcome(turn.File)
        {
            Answer = new CardAnswer(Layout.Card(
                language,
                words["Aftercare.Title"],
                [
                    Layout.Heading(words["Aftercare.Title"]),
                    AftercareVerbs.WhomToCall(turn.Turn.Playbook, words),
                    .. new WhomToTell(turn.Of!, language).Elements(0),
                ])),
        });
    }
}
