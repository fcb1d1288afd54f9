using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Looking;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.OwnCase;

/// <summary>Who looked at the words and the evidence, and when: the affected employee can see that (D9).</summary>
public sealed class LooksDialog(LookStore looks, PageAddress page) : ICaseDialog
{
    public const string Name = "own-looks";

    /// <summary>The newest are shown; a case is rarely looked at more often.</summary>
    private const int Most = 40;

    private static readonly Texts Texts = new("OwnCase");

    public string Verb => Name;

    public Right Needs => Right.Withdraw;

    public bool ShowsContent => false;

    public async ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken ct)
    {
        var (of, turn, words) = (dialog.Of, dialog.Turn, Texts.In(dialog.Turn.Language));
        var all = await looks.OfAsync(of.Id, ct);
        var card = Layout.Card(
            turn.Language,
            words["Looks.Title"],
            [
                Layout.Paragraph(words[all.Count == 0 ? "Looks.None" : "Looks.Intro"]),
                .. all.Reverse().Take(Most).Select(look => PlainText.Of(
                    words["Looks.Line", turn.Time(look.At), look.By.Name, LookNames.Words(look, of, turn.Language)])),
                page.Missing(of, turn.Language),
            ]);
        return new DialogAnswer(
            words["Looks.Title"], page.Button(of, turn.Language) is { } button ? card with { Actions = [button] } : card);
    }
}
