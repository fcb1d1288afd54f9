using System.Text;
using Microsoft.Bot.Schema;

namespace Weerbaar.Teams.Messages;

/// <summary>
/// The sender's own words of a message. What Teams writes into the text for itself (mentions, marks of quoting,
/// placeholders) is taken out in one walk; what somebody typed stays as it was, also where it looks like a tag.
/// </summary>
internal static class OwnWords
{
    private const string MentionEnd = "</at>";
    private static readonly string[] Placeholders = ["quoted", "attachment", "emoji", "img"];

    public static string Of(Activity activity, HtmlText html)
    {
        var typed = Trim(WithoutMarks(activity.Text ?? "", Mentions.Of(activity), out var quoted));
        var isLess = typed.Length == 0 || (html.HasQuote && !quoted) || (html.HasEmoji && SameLetters(typed, html.Text));
        return isLess && html.Text.Length > 0 ? html.Text : typed;
    }

    private static string WithoutMarks(string text, Mentions mentions, out bool quoted)
    {
        var rest = new StringBuilder(text.Length);
        quoted = false;
        var (at, last) = (0, text.LastIndexOf(MentionEnd, StringComparison.OrdinalIgnoreCase));
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            var tag = open < 0 ? null : HtmlTag.At(text, open);
            rest.Append(text, at, (open < 0 ? text.Length : open) - at);
            if (open < 0)
            {
                break;
            }

            if (tag is { Name: "at", Closes: false } && tag.End <= last)
            {
                var end = text.IndexOf(MentionEnd, tag.End, StringComparison.OrdinalIgnoreCase);
                at = end + MentionEnd.Length;
                rest.Append(mentions.Said(text[open..at], text[tag.End..end]));
            }
            else if (tag is not null && Placeholders.Contains(tag.Name) && (tag.IsEmpty || tag.Closes || IsPlaceholder(text, tag)))
            {
                quoted |= tag.Name is "quoted";
                rest.Append(tag.Name is "emoji" or "img" && !tag.Closes ? tag["alt"] ?? "" : "");
                at = tag.End;
            }
            else
            {
                rest.Append('<');
                at = open + 1;
            }
        }

        return mentions.WithoutBot(rest.ToString()).Replace("\uFFFC", "", StringComparison.Ordinal);
    }

    /// <summary>Teams' own have an id; what a person typed has none.</summary>
    private static bool IsPlaceholder(string text, HtmlTag tag) =>
        tag["id"] is not null || tag["messageId"] is not null || tag["itemtype"] is not null
        || text.AsSpan(tag.End).StartsWith($"</{tag.Name}>", StringComparison.OrdinalIgnoreCase);

    private static bool SameLetters(string text, string html) =>
        string.Concat(text.Where(char.IsLetterOrDigit)) == string.Concat(html.Where(char.IsLetterOrDigit));

    /// <summary>Teams leaves non-breaking spaces around a mention, spelled out.</summary>
    private static string Trim(string text)
    {
        const string space = "&nbsp;";
        var rest = text.AsSpan().Trim();
        while (rest.StartsWith(space, StringComparison.Ordinal))
        {
            rest = rest[space.Length..].TrimStart();
        }

        while (rest.EndsWith(space, StringComparison.Ordinal))
        {
            rest = rest[..^space.Length].TrimEnd();
        }

        return rest.Length == text.Length ? text : rest.ToString();
    }
}
