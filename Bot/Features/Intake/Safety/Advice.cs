using Weerbaar.Features.Intake.Form;

namespace Weerbaar.Features.Intake.Safety;

/// <summary>What to do with what stands online (D3): in one line on the first answer, whole on the card after it.</summary>
internal static class Advice
{
    public static string Short(DraftView view, bool urged) =>
        urged ? view.Words["Safety.Urged", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Crisis)]
        : view.Words[SexualWarning.Needed(view) ? "Keep.Short.Sexual" : "Keep.Short"];

    public static Container Whole(DraftView view)
    {
        var words = view.Words;
        return new Container(
        [
            new TextBlock(words["Keep.Title"]) { Weight = TextWeight.Bolder },
            Line(words["Keep.Answer"]),
            SexualWarning.Of(view) ?? (CardElement)Line(words["Keep.Screenshot"]),
            Line(words["Keep.Remove"]),
            Line(words["Keep.Talk"]),
        ])
        { Style = ContainerStyle.Emphasis };
    }

    private static TextBlock Line(string text) => new(text) { Spacing = Spacing.Small };
}
