using Weerbaar.Features.OwnCase;

namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// The answer to words such as "I am safe" while an alarm goes on: words end no alarm, a click does (D2).
/// </summary>
internal static class SafeCard
{
    private const string Said = "said";
    private const string Colleague = "colleague";
    private const string Oneself = "oneself";

    public static AdaptiveCard Of(DraftView view, Case @case) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Heading(view.Words[IsOfColleague(view, @case) ? "Safe.Title.Colleague" : "Safe.Title"]),
        Layout.Paragraph(view.Words[IsOfColleague(view, @case) ? "Safe.Text.Colleague" : "Safe.Text"]),
        Layout.Buttons(Button(view, @case)),
        Layout.Small(view.Words["Safe.Otherwise", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Emergency)]));

    public static ActionExecute Button(DraftView view, Case @case) => AdaptiveCards.Button.Execute(
        view.Words[IsOfColleague(view, @case) ? "Safe.Button.Colleague" : "Safe.Button"],
        IntakeVerbs.EndDanger,
        new()
        {
            [DraftIds.Case] = @case.Id.Value,
            [DraftIds.Revision] = $"{@case.Version}",
            [Said] = IsOfColleague(view, @case) ? Colleague : Oneself
        });

    /// <summary>Whether the button that was clicked asked about the clicker; one that was drawn before this was noted did.</summary>
    public static bool IsOfOneself(ActionData data) => data.Ids.GetValueOrDefault(Said) != Colleague;

    private static bool IsOfColleague(DraftView view, Case @case) => OwnAlarm.IsForColleague(@case, view.By.Id);
}
