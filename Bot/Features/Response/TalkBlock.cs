using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>The talk with the employee: asked for in words of recognition, confirmed, or denied (D28).</summary>
internal sealed class TalkBlock(DeciderView view, CardContext with, Language language)
{
    private readonly Wording words = Texts.In(language);

    public IEnumerable<CardElement?> Elements()
    {
        if (view.Affected is null || view.Stage is Stage.Withdrawn)
        {
            yield break;
        }

        yield return CardText.Subheading(words["Talk.Title"]);
        switch (view.Talk)
        {
            case { DeniedAt: { } denied }:
                yield return Layout.Paragraph(words["Talk.Denied", Time(denied)]);
                yield return Layout.Small(words["Talk.Words"]);
                break;
            case { ConfirmedAt: { } confirmed }:
                yield return PlainText.Of(words["Talk.Confirmed", view.Talk.ConfirmedBy?.Name, Time(confirmed)]);
                yield return view.Talk.Acted is { } acted ? Layout.Small(words[$"Talk.Acted.{acted}"]) : null;
                break;
            default:
                yield return Layout.Paragraph(words["Talk.Asked"]);
                yield return Layout.Small(words["Talk.Words"]);
                break;
        }
    }

    private string Time(DateTimeOffset at) => Moments.Time(at, with.Playbook, language);
}
