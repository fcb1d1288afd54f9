namespace Weerbaar.Features.Intake.Form;

/// <summary>Before any upload: do not send it when a minor may be in it, but call the police (D7).</summary>
internal static class SexualWarning
{
    public static bool Needed(DraftView view) =>
        view.Draft.Kinds.Concat(view.Draft.Suggested).Any(id => view.Playbook.FindKind(id) is { Sexual: true });

    public static Container? Of(DraftView view) => !Needed(view)
        ? null
        : new Container(
        [
            new TextBlock("⚠ " + view.Words["Sexual.Title"]) { Weight = TextWeight.Bolder },
            new TextBlock(view.Words["Sexual.Text"]),
            new TextBlock(view.Words["Sexual.Police", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Police)]),
        ])
        { Style = ContainerStyle.Warning };
}
