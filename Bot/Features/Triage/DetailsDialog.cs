using System.Globalization;
using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.Triage;

/// <summary>
/// Everything that is written of a case, in pages: words, answers, evidence, log, and who looked (D9). Each page that is
/// opened is a look itself.
/// </summary>
internal sealed class DetailsDialog(AccessLogStore looks, PageAddress page) : ICaseDialog
{
    private const string PageId = "page";

    public string Verb => CaseVerbs.Details;

    public Permission Needs => Permission.See;

    public bool ShowsContent => true;

    public bool ReadsWords => true;

    public async ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken)
    {
        var language = dialog.Turn.Language;
        var words = Texts.In(language);
        var content = new DetailsContent(dialog.Of, dialog.Turn, await looks.ReadAsync(dialog.Of.Id, cancellationToken));
        var pages = CardPaging.Of(content.Elements());
        var asked = Math.Clamp(CardPaging.Asked(dialog.Data, PageId), 1, pages.Count);
        var title = words["Details.Title", dialog.Of.Number];
        var card = Layout.Card(language, title,
        [
            pages.Count > 1 ? Layout.Small(words["Details.Page", asked, pages.Count]) : null,
            .. pages[asked - 1],
            asked == pages.Count ? page.Missing(dialog.Of, language) : null,
        ]);
        IEnumerable<CardAction?> buttons = [page.Button(dialog.Of, language), .. Turns(dialog, words, asked, pages.Count)];
        return new DialogAnswer(title, card with { Actions = [.. buttons.OfType<CardAction>()] }, DialogSize.Large);
    }

    private IEnumerable<CardAction> Turns(DialogTurn dialog, Wording words, int page, int last)
    {
        if (page > 1)
        {
            yield return To(dialog, words["Details.Back"], page - 1);
        }

        if (page < last)
        {
            yield return To(dialog, words["Details.Forward"], page + 1);
        }
    }

    private ActionSubmit To(DialogTurn dialog, string title, int page) =>
        Button.Submit(title, Verb, dialog.Of.Ids(PageId, page.ToString(CultureInfo.InvariantCulture)));
}
