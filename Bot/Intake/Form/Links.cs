namespace Weerbaar.Intake.Form;

/// <summary>What counts as a link: an address on the web, also without "https://" before it.</summary>
internal static class Links
{
    /// <summary>Characters of a link.</summary>
    public const int Most = 2_000;

    /// <summary>The link, whole and with its scheme; null when it is none.</summary>
    public static string? Read(string typed)
    {
        var text = typed.Trim();
        if (text.Length > Most || text.Any(char.IsWhiteSpace))
        {
            return null;
        }

        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.UserInfo.Length == 0
            && uri.Host.Contains('.')
                ? address
                : null;
    }

    public static string HostOf(string link) => new Uri(link).Host.ToLowerInvariant();
}
