using System.Security.Cryptography;
using System.Text;
using Weerbaar.Features.TeamTalk.Checking;

namespace Weerbaar.Features.TeamTalk.Consent;

/// <summary>
/// A text with what was marked in it. The same words marked for the same reason are settled once; the field for it is named by
/// a hash, so that a reason stays with its words while the text around them changes.
/// </summary>
internal sealed class MarkedText(string text, IReadOnlyList<Mark> marks, Wording words)
{
    private const string Field = "reason-";
    private const int MostReason = 300;

    /// <summary>A card takes no more fields than this well; the rest is asked when these are settled.</summary>
    private const int MostFields = 15;

    private readonly List<Mark> _distinct =
        [.. marks.DistinctBy(mark => (mark.Kind, mark.Text.ToUpperInvariant()))];

    /// <summary>How many were given no reason.</summary>
    public int Open(IReadOnlyList<SettledMark> settled) => _distinct.Count - settled.Count;

    /// <summary>The marks for which a reason was typed.</summary>
    public IReadOnlyList<SettledMark> Settled(IReadOnlyDictionary<string, string> typed) =>
    [
        .. from mark in _distinct
           let reason = typed.GetValueOrDefault(FieldOf(mark))?.Trim()
           where !string.IsNullOrEmpty(reason)
           select new SettledMark(mark.Kind.ToString(), mark.Text, Excerpt.Of(reason, MostReason)),
    ];

    /// <summary>The text with the marks in bold; colour alone would not be seen by everybody.</summary>
    public RichTextBlock Shown()
    {
        var (runs, at) = (new List<TextRun>(), 0);
        foreach (var mark in marks)
        {
            Add(runs, text[at..mark.Start]);
            runs.Add(PlainText.Run(mark.Text) with { Weight = TextWeight.Bolder, Color = TextColor.Attention });
            at = mark.End;
        }

        Add(runs, text[at..]);
        return new RichTextBlock(runs);
    }

    /// <summary>One field for each mark: why these words can stay.</summary>
    public IEnumerable<CardElement> Fields(IReadOnlyDictionary<string, string> typed, IReadOnlyList<SettledMark> before) => _distinct
        .OrderBy(mark => IsSettled(mark, typed, before))
        .Take(MostFields)
        .SelectMany(mark => new CardElement[]
        {
            new RichTextBlock(
                [PlainText.Run($"{mark.Text} ") with { Weight = TextWeight.Bolder }, new TextRun(words[$"Mark.{mark.Kind}"])]),
            new InputText(FieldOf(mark), words["Mark.Reason"])
            {
                MaxLength = MostReason,
                Value = typed.GetValueOrDefault(FieldOf(mark)) ?? ReasonOf(mark, before),
                Spacing = Spacing.Small,
            },
        });

    private static bool IsSettled(Mark mark, IReadOnlyDictionary<string, string> typed, IReadOnlyList<SettledMark> before) =>
        !string.IsNullOrWhiteSpace(typed.GetValueOrDefault(FieldOf(mark)) ?? ReasonOf(mark, before));

    private static string? ReasonOf(Mark mark, IReadOnlyList<SettledMark> before) => before.FirstOrDefault(settled =>
        settled.Kind == mark.Kind.ToString() && settled.Text.Equals(mark.Text, StringComparison.OrdinalIgnoreCase))?.Reason;

    private static void Add(List<TextRun> runs, string plain)
    {
        if (plain.Length > 0)
        {
            runs.Add(PlainText.Run(plain));
        }
    }

    private static string FieldOf(Mark mark) =>
        Field + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{mark.Kind}\n{mark.Text.ToUpperInvariant()}")))[..12];
}
