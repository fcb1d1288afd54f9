using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.OwnCase;

/// <summary>Who looked at the words and the evidence, and when: the affected employee can see that (D9).</summary>
public sealed class LooksDialog(LookStore looks) : ICaseDialog
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
        var words = Texts.In(dialog.Turn.Language);
        var all = await looks.OfAsync(dialog.Of.Id, ct);
        var card = Layout.Card(
            dialog.Turn.Language,
            words["Looks.Title"],
            [
                Layout.Paragraph(words[all.Count == 0 ? "Looks.None" : "Looks.Intro"]),
                .. all.Reverse().Take(Most).Select(look => PlainText.Of($"{dialog.Turn.Time(look.At)}: {look.By.Name}")),
            ]);
        return new DialogAnswer(words["Looks.Title"], card);
    }
}
