using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>The talk with the employee: asked for in words of recognition, confirmed, or denied (D28).</summary>
internal sealed class TalkBlock(DeciderView view, CardContext context, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public IEnumerable<CardElement?> Elements()
    {
        if (view.Affected is null || view.Stage is Stage.Withdrawn)
        {
            yield break;
        }

        yield return CardText.Subheading(_words["Talk.Title"]);
        switch (view.Talk)
        {
            case { DeniedAt: { } denied }:
                yield return Layout.Paragraph(_words["Talk.Denied", Time(denied)]);
                yield return Layout.Small(_words["Talk.Words"]);
                break;
            case { ConfirmedAt: { } confirmed }:
                yield return PlainText.Of(_words["Talk.Confirmed", view.Talk.ConfirmedBy?.Name, Time(confirmed)]);
                yield return view.Talk.Acted is { } acted ? Layout.Small(_words[$"Talk.Acted.{acted}"]) : null;
                break;
            default:
                yield return Layout.Paragraph(_words["Talk.Asked"]);
                yield return Layout.Small(_words["Talk.Words"]);
                break;
        }
    }

    private string Time(DateTimeOffset at) => Moments.Time(at, context.Playbook, language);
}
