using System.Globalization;
using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.OwnCase;

/// <summary>
/// Who looked at the words and the evidence: the affected employee can see that (D9). Each person once, with how often and when, in
/// pages: however much one looks, everybody else stays on the list.
/// </summary>
internal sealed class LooksDialog(AccessLogStore looks, PageAddress page) : ICaseDialog
{
    public const string Name = "own-looks";
    private const string PageId = "page";

    /// <summary>On one page.</summary>
    private const int Most = 40;

    public string Verb => Name;

    public Permission Needs => Permission.Withdraw;

    public bool ShowsContent => false;

    public async ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken)
    {
        var (@case, turn, words) = (dialog.Of, dialog.Turn, Texts.In(dialog.Turn.Language));
        var pages = Looker.Of(await looks.ReadAsync(@case.Id, cancellationToken)).Chunk(Most).ToList();
        var asked = Math.Clamp(CardPaging.Asked(dialog.Data, PageId), 1, Math.Max(1, pages.Count));
        var card = Layout.Card(
            turn.Language,
            words["Looks.Title"],
            [
                Layout.Paragraph(words[pages.Count == 0 ? "Looks.None" : "Looks.Intro"]),
                .. pages.Count == 0 ? [] : pages[asked - 1].Select(looker => PlainText.Of(looker.Words(@case, turn))),
                page.Missing(@case, turn.Language),
            ]);
        CardAction?[] buttons =
        [
            page.Button(@case, turn.Language),
            asked > 1 ? To(@case, words["Looks.Back"], asked - 1) : null,
            asked < pages.Count ? To(@case, words["Looks.Forward"], asked + 1) : null,
        ];
        return new DialogAnswer(words["Looks.Title"], card with { Actions = [.. buttons.OfType<CardAction>()] });
    }

    private static ActionSubmit To(Case @case, string title, int page) =>
        Button.Submit(title, Name, @case.Ids(PageId, page.ToString(CultureInfo.InvariantCulture)));
}
