namespace Weerbaar.Features.Intake;

/// <summary>Files came before any words: to what do they belong? They are copied meanwhile.</summary>
internal static class BelongCard
{
    private const int MostCases = 3;

    public static AdaptiveCard Of(DraftView view, IReadOnlyList<Case> own) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Heading(view.Words["Belong.Title"]),
        Layout.Paragraph(view.Words["Belong.Text"]),
        Layout.Small(view.Words["Step.Danger", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Emergency)]),
        Layout.Buttons(
        [
            Button.Execute(view.Words["Belong.New"], IntakeVerbs.FilesBelong, view.Ids(), ActionStyle.Positive),
            .. own.Take(MostCases).Select(@case => Button.Execute(
                view.Words["Belong.Case", @case.Number.Value],
                IntakeVerbs.FilesBelong,
                view.Ids((DraftIds.Case, @case.Id.Value)))),
        ]));
}
