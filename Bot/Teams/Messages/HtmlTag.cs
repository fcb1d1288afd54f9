using System.Net;

namespace Weerbaar.Teams.Messages;

/// <summary>One tag of a message's HTML, as far as it was looked at.</summary>
/// <param name="End">Where the text goes on.</param>
internal sealed record HtmlTag(string Name, bool Closes, bool IsEmpty, string Attributes, int End)
{
    /// <summary>Characters of a tag; a longer one is none.</summary>
    private const int Most = 8_000;

    /// <summary>"Giphy" of <c>itemtype="http://schema.skype.com/Giphy"</c>.</summary>
    public string? ItemType => this["itemtype"] is { } type ? type[(type.LastIndexOf('/') + 1)..] : null;

    /// <summary>The value of an attribute, decoded; null when it is not there.</summary>
    public string? this[string name]
    {
        get
        {
            for (var at = 0; (at = Attributes.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
            {
                var after = Attributes.AsSpan(at + name.Length).TrimStart();
                if (at > 0 && char.IsWhiteSpace(Attributes[at - 1]) && after is ['=', ..])
                {
                    return WebUtility.HtmlDecode(Value(after[1..].TrimStart()).ToString());
                }
            }

            return null;
        }
    }

    /// <summary>The tag that begins here; null: a mere "&lt;".</summary>
    public static HtmlTag? At(string html, int open)
    {
        var rest = html.AsSpan(open, Math.Min(Most, html.Length - open));
        var closes = rest.Length > 1 && rest[1] == '/';
        var named = rest[(closes ? 2 : 1)..];
        var length = 0;
        while (length < named.Length && (char.IsAsciiLetterOrDigit(named[length]) || named[length] is '-' or ':'))
        {
            length++;
        }

        var end = length == 0 || !char.IsAsciiLetter(named[0]) ? -1 : EndOf(rest);
        return end < 0 ? null : new HtmlTag(
            named[..length].ToString().ToLowerInvariant(), closes, rest[end - 1] == '/',
            rest[((closes ? 2 : 1) + length)..end].ToString(), open + end + 1);
    }

    /// <summary>A "&gt;" within quotes ends nothing; a "&lt;" outside them says that it was no tag, so no text is walked twice.</summary>
    private static int EndOf(ReadOnlySpan<char> tag)
    {
        var quote = '\0';
        for (var at = 0; at < tag.Length; at++)
        {
            if (quote != '\0')
            {
                quote = tag[at] == quote ? '\0' : quote;
            }
            else if (tag[at] is '"' or '\'')
            {
                quote = tag[at];
            }
            else if (tag[at] == '>' || (tag[at] == '<' && at > 0))
            {
                return tag[at] == '>' ? at : -1;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> written)
    {
        if (written is ['"' or '\'', ..])
        {
            var inner = written[1..];
            return inner.IndexOf(written[0]) is >= 0 and var end ? inner[..end] : inner;
        }

        return written.IndexOfAny(' ', '\t', '\n') is >= 0 and var space ? written[..space] : written;
    }
}
