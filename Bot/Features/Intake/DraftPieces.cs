using System.Globalization;
using Weerbaar.Features.Intake.Form;

namespace Weerbaar.Features.Intake;

/// <summary>
/// The pieces of text in a draft: as many as fit its row, each with an id of its own, more than a card can name one by one.
/// </summary>
internal static class DraftPieces
{
    /// <summary>Lines of the review in which pieces stand; those that are more share the last one.</summary>
    private const int MostLines = 30;

    private const char Onwards = '~';

    /// <summary>As they are shown and sent: the same words of several messages once.</summary>
    public static IEnumerable<DraftText> ShownTexts(this Draft draft) =>
        draft.Texts.Where(piece => piece.Text != draft.Description).DistinctBy(piece => piece.Text);

    /// <summary>An id that no piece has, or had on a card of this draft.</summary>
    public static string NextId(Draft draft) =>
        $"t{Math.Max(draft.Revision, draft.Texts.Select(piece => Number(piece.Id)).DefaultIfEmpty().Max()) + 1}";

    public static IEnumerable<ReviewLine> Lines(DraftView view)
    {
        var pieces = view.Draft.ShownTexts().ToList();
        var alone = pieces.Count <= MostLines ? pieces.Count : MostLines - 1;
        foreach (var (place, piece) in pieces.Take(alone).Index())
        {
            yield return new ReviewLine(
                view.Words[piece.Placed ? "What.Piece" : "What.Unplaced", place + 1], piece.Text, ReviewLine.Text + piece.Id);
        }

        if (pieces.Count > alone)
        {
            yield return new ReviewLine(
                view.Words["What.Rest", alone + 1, pieces.Count],
                string.Join("\n\n", pieces.Skip(alone).Select(piece => piece.Text)),
                $"{ReviewLine.Text}{pieces[alone].Id}{Onwards}{pieces[^1].Id}");
        }
    }

    /// <summary>Without those whose lines of the review were ticked; the same words of another message stood in that line, too.</summary>
    public static IReadOnlyList<DraftText> Without(Draft draft, IReadOnlyCollection<string> ticked)
    {
        var cut = draft.Texts.Where(piece => ticked.Any(key => IsIn(piece.Id, key))).Select(piece => piece.Text).ToHashSet();
        return [.. draft.Texts.Where(piece => !cut.Contains(piece.Text))];
    }

    private static bool IsIn(string id, string key)
    {
        if (!key.StartsWith(ReviewLine.Text, StringComparison.Ordinal))
        {
            return false;
        }

        var ends = key[ReviewLine.Text.Length..].Split(Onwards);
        return ends is [var from, var to] ? Number(id) >= Number(from) && Number(id) <= Number(to) && Number(from) > 0 : ends[0] == id;
    }

    private static int Number(string id) =>
        id.Length > 1 && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
