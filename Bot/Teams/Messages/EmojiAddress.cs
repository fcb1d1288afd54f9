namespace Weerbaar.Teams.Messages;

/// <summary>Emoji that Teams sends as pictures lie at a few places of its own; they are signs, no evidence.</summary>
internal static class EmojiAddress
{
    private static readonly string[] Marks = ["/emoticons/", "/personal-expressions/", "/emoji/"];

    public static bool Is(string? address) =>
        address is not null && Marks.Any(mark => address.Contains(mark, StringComparison.OrdinalIgnoreCase))
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host.EndsWith(".office.net", StringComparison.OrdinalIgnoreCase)
            || uri.Host.EndsWith(".skype.com", StringComparison.OrdinalIgnoreCase)
            || uri.Host.EndsWith(".microsoft.com", StringComparison.OrdinalIgnoreCase));
}
