using System.Net;

namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// What counts as a link: an address on the web, also without "https://" before it, between brackets, behind "zie" or
/// wrapped by a mail filter. Several in one field are kept, one a line; words beside them stay after them.
/// </summary>
internal static class Links
{
    /// <summary>Characters of a link.</summary>
    public const int Most = 2_000;

    private const string SafeLinks = ".safelinks.protection.outlook.com";
    private static readonly string[] Schemes = ["https://", "http://"];
    private static readonly char[] Around = ['<', '>', '(', ')', '[', ']', '"', '\'', '\u201C', '\u201D', '\u2018', '\u2019', '*', '|'];
    private static readonly char[] After = [',', '.', ';', ':', '!', '?', .. Around];

    private static readonly HashSet<string> Introductions = new(StringComparer.OrdinalIgnoreCase)
    {
        "zie", "hier", "link", "links", "url", "en", "of", "de", "het", "dit", "deze", "is", "see", "here", "and", "or", "the", "this",
        "at", "on", "op", "staat",
    };

    /// <summary>The links whole and with their scheme, and what else was typed; null when there is none.</summary>
    public static string? Read(string typed)
    {
        if (typed.Length > Most)
        {
            return null;
        }

        var (links, words) = Parts(typed);
        var rest = words.Where(word => !Introductions.Contains(word.Trim(After))).ToList();
        return links.Count == 0 ? null : string.Join('\n', [.. links, .. rest.Count == 0 ? [] : new[] { string.Join(' ', words) }]);
    }

    /// <summary>Somebody means nothing but links, not a story with one in it.</summary>
    public static bool IsOnlyLinks(string typed) =>
        typed.Length <= Most && Parts(typed) is { Links.Count: > 0 } parts
            && parts.Words.All(word => Introductions.Contains(word.Trim(After)));

    /// <summary>The hosts of the links in an answer.</summary>
    public static IEnumerable<string> HostsOf(string answer) => answer.Split('\n')
        .Where(line => Schemes.Any(scheme => line.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        .Select(line => Uri.TryCreate(line, UriKind.Absolute, out var uri) ? uri.Host.ToLowerInvariant() : null)
        .OfType<string>();

    private static (IReadOnlyList<string> Links, IReadOnlyList<string> Words) Parts(string typed)
    {
        var (links, words) = (new List<string>(), new List<string>());
        var pieces = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces.SelectMany(Apart))
        {
            if (One(piece, isAlone: pieces.Length == 1) is { } link)
            {
                links.Add(link);
            }
            else if (piece.Any(char.IsLetterOrDigit))
            {
                words.Add(piece);
            }
        }

        return ([.. links.Distinct(StringComparer.Ordinal)], words);
    }

    /// <summary>"a,https://b" and "[a](https://b)": an address begins where its scheme does.</summary>
    private static IEnumerable<string> Apart(string piece)
    {
        var from = 0;
        for (var at = 1; at < piece.Length; at++)
        {
            if (char.IsAsciiLetterOrDigit(piece[at - 1]) || piece[at - 1] is '=' or '/' or '%' or '?' or '&'
                || !Schemes.Any(scheme => string.Compare(piece, at, scheme, 0, scheme.Length, StringComparison.OrdinalIgnoreCase) == 0))
            {
                continue;
            }

            yield return piece[from..at];
            from = at;
        }

        yield return piece[from..];
    }

    private static string? One(string piece, bool isAlone)
    {
        var text = Bare(piece);
        var hasScheme = text.Contains("://", StringComparison.Ordinal);
        var meant = hasScheme || isAlone || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || text.IndexOf('/') > text.IndexOf('.');
        var address = hasScheme ? text : "https://" + text;
        return meant && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Host.Contains('.')
            ? Unwrapped(uri) ?? address
            : null;
    }

    /// <summary>Without the brackets and the full stop of the sentence; a bracket that the address itself opened is its own.</summary>
    private static string Bare(string piece)
    {
        var text = piece.TrimStart(Around);
        while (text.Length > 0 && After.Contains(text[^1]) && !(text[^1] == ')' && text.Count(c => c == '(') >= text.Count(c => c == ')')))
        {
            text = text[..^1];
        }

        return text;
    }

    /// <summary>Outlook and Teams lead every link over an address of their own; who looks needs the one that was meant.</summary>
    private static string? Unwrapped(Uri uri)
    {
        var isWrapped = uri.Host.EndsWith(SafeLinks, StringComparison.OrdinalIgnoreCase)
            || (uri.Host.EndsWith("teams.cdn.office.net", StringComparison.OrdinalIgnoreCase)
            && uri.AbsolutePath.Contains("safelinks", StringComparison.OrdinalIgnoreCase));
        var inner = isWrapped
            ? uri.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("url=", StringComparison.OrdinalIgnoreCase))
            : null;
        return inner is not null
            && Uri.TryCreate(WebUtility.UrlDecode(inner["url=".Length..]), UriKind.Absolute, out var meant)
            && meant.Scheme is "http" or "https" && meant.UserInfo.Length == 0
            ? Unwrapped(meant) ?? meant.OriginalString
            : null;
    }
}
