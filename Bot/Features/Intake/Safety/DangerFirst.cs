namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// The question about danger as the beginning of another card, with its numbers and buttons: who types only "help" may need it now
/// (D2). A click on danger makes a case, whatever is open.
/// </summary>
internal static class DangerFirst
{
    /// <summary>Belongs to no draft: the click finds what is open then.</summary>
    private const string NoDraft = "";

    public static Container Of(Turn turn)
    {
        var view = DraftView.Of(turn, Somebody(turn));
        return new Container(
        [
            Layout.Heading(view.Words["Safety.Help"]),
            Numbers.Close(view),
            Layout.Small(view.Words["Safety.Question"]),
            new ActionSet(
                SafetyCard.Alarms(
                    view, turn.Now.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    new IdGenerator().NewId())) { Spacing = Spacing.Small },
        ])
        { Style = ContainerStyle.Attention };
    }

    /// <summary>
    /// The same in one line, before a card that is calm: whoever is sad reads no alarm, and whoever is in danger finds the way (D2, D29).
    /// </summary>
    public static IEnumerable<CardElement?> Line(DraftView view) =>
    [
        new TextBlock(view.Words["Step.Danger", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Emergency)]),
        Layout.Buttons(Button.Execute(view.Words["Step.Danger.Button"], IntakeVerbs.AskDanger, view.Ids())),
    ];

    private static Records.Draft Somebody(Turn turn) => new()
    {
        Id = new Cases.CaseId(NoDraft),
        Number = Cases.CaseNumber.Next(),
        StartedAt = turn.Now,
        ChangedAt = turn.Now,
    };
}
