using System.Net;
using System.Text;

namespace Weerbaar.Teams.Messages;

/// <summary>
/// The words of a message's HTML, and what else it names by Teams' own item types. One walk over the characters: no
/// input makes it slow, none makes it fail.
/// </summary>
/// <param name="Text">Plain words; emoji pictures as signs, quoted messages and mentions of the bot left out.</param>
/// <param name="HasQuote">It answers to another message, whose words stand in it.</param>
/// <param name="HasEmoji">It has emoji as pictures, which the plain text lacks.</param>
/// <param name="Items">The last part of each item type, as "Giphy".</param>
/// <param name="Pictures">Pictures that are no emoji, by their address.</param>
/// <param name="EmojiPictures">The addresses of emoji.</param>
internal sealed record HtmlText(
    string Text, bool HasQuote, bool HasEmoji, IReadOnlySet<string> Items, IReadOnlyList<string> Pictures,
    IReadOnlySet<string> EmojiPictures)
{
    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "p", "div", "li", "tr", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    };

    private static readonly HashSet<string> Unsaid = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "title" };

    public static HtmlText Of(string html) => Read([html], null);

    /// <param name="botName">As the message calls the bot: its mention is no word.</param>
    public static HtmlText Read(IReadOnlyList<string> html, string? botName)
    {
        var walk = new Walk(botName);
        foreach (var part in html)
        {
            walk.Over(part);
        }

        return walk.Found();
    }

    /// <summary>Lines without spaces around them, never more than one empty one between two.</summary>
    internal static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var empty = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var words = line.Replace('\u00A0', ' ').Trim();
            empty = words.Length == 0 ? empty + 1 : 0;
            if (empty < 2)
            {
                tidy.Append(words).Append('\n');
            }
        }

        return tidy.ToString().Trim();
    }

    private sealed class Walk(string? botName)
    {
        private readonly StringBuilder _text = new();
        private readonly HashSet<string> _items = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<string> _pictures = [];
        private readonly HashSet<string> _emoji = new(StringComparer.Ordinal);
        private bool _quotes;
        private bool _hasEmoji;

        /// <summary>Where the words of the mention begin that is open.</summary>
        private int _mention = -1;

        /// <summary>The element whose words are left out, and how often it is open within itself.</summary>
        private string? _skipped;
        private int _depth;

        public HtmlText Found() => new(Tidy(_text.ToString()), _quotes, _hasEmoji, _items, _pictures, _emoji);

        public void Over(string html)
        {
            (_skipped, _depth, _mention) = (null, 0, -1);
            for (var at = 0; at < html.Length;)
            {
                var open = html.IndexOf('<', at);
                Say(html[at..(open < 0 ? html.Length : open)]);
                if (open < 0)
                {
                    break;
                }

                if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
                {
                    var comment = html.IndexOf("-->", open, StringComparison.Ordinal);
                    at = comment < 0 ? html.Length : comment + 3;
                    continue;
                }

                var tag = HtmlTag.At(html, open);
                if (tag is null)
                {
                    Say("<");
                    at = open + 1;
                    continue;
                }

                Meet(tag);
                at = tag.End;
            }

            _text.Append('\n');
        }

        private void Say(string words)
        {
            if (_skipped is null && words.Length > 0)
            {
                _text.Append(WebUtility.HtmlDecode(words));
            }
        }

        private void Meet(HtmlTag tag)
        {
            if (_skipped is not null)
            {
                _depth += tag.Name != _skipped || tag.IsEmpty ? 0 : tag.Closes ? -1 : 1;
                _skipped = _depth > 0 ? _skipped : null;
                return;
            }

            if (tag.Name is "at")
            {
                Mention(tag);
                return;
            }

            var item = tag.Closes ? null : tag.ItemType;
            if (item is not null)
            {
                _items.Add(item);
            }

            _quotes |= item is "Reply" || (tag.Name is "quoted" && !tag.Closes);
            if (!tag.Closes && !tag.IsEmpty && (Unsaid.Contains(tag.Name) || item is "Reply" || tag.Name is "quoted" or "attachment"))
            {
                (_skipped, _depth) = (tag.Name, 1);
            }
            else if (tag is { Name: "img" or "emoji", Closes: false })
            {
                Picture(tag, item);
            }
            else if (Lines.Contains(tag.Name))
            {
                _text.Append('\n');
            }
            else if (tag is { Closes: false, Name: "video" or "audio" })
            {
                _items.Add(tag.Name);
            }
        }

        private void Picture(HtmlTag tag, string? item)
        {
            var source = tag["src"] ?? "";
            if (tag.Name is "emoji" || item is "Emoji" || EmojiAddress.Is(source))
            {
                _hasEmoji = true;
                _emoji.Add(source);
                _text.Append(tag["alt"] ?? "");
            }
            else
            {
                _pictures.Add(source);
            }
        }

        private void Mention(HtmlTag tag)
        {
            if (!tag.Closes)
            {
                _mention = _text.Length;
            }
            else if (_mention >= 0)
            {
                var named = _text.ToString(_mention, _text.Length - _mention).Trim().TrimStart('@');
                _text.Length = botName is { Length: > 0 } && named == botName ? _mention : _text.Length;
                _mention = -1;
            }
        }
    }
}
