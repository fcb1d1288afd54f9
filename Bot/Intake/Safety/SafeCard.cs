using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Turns;

namespace Weerbaar.Intake.Safety;

/// <summary>
/// The answer to words such as "I am safe" while an alarm goes on: words end no alarm, a click does (D2).
/// </summary>
internal static class SafeCard
{
    public static AdaptiveCard Of(DraftView view, Case of) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Heading(view.Words["Safe.Title"]),
        Layout.Paragraph(view.Words["Safe.Text"]),
        Layout.Buttons(Button(view, of)),
        Layout.Small(view.Words["Safe.Otherwise", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Emergency)]));

    public static ActionExecute Button(DraftView view, Case of) => AdaptiveCards.Button.Execute(
        view.Words["Safe.Button"],
        IntakeVerbs.EndDanger,
        new() { [DraftIds.Case] = of.Id.Value, [DraftIds.Revision] = $"{of.Version}" });
}
