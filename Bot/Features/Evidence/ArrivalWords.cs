namespace Weerbaar.Features.Evidence;

/// <summary>What came with a message, in words: what somebody else wrote as such, and what could not be opened (D7).</summary>
internal static class ArrivalWords
{
    /// <summary>Names in one sentence; more are counted.</summary>
    private const int MostNamed = 3;

    /// <summary>The words of a message as they are kept: the sender's own, then each forwarded message, marked as such.</summary>
    public static string Whole(IncomingMessage message, Language language) => string.Join(
        "\n\n",
        [.. new[] { message.Text }.Where(text => text.Length > 0), .. message.Forwarded.Select(passedOn => Forwarded(passedOn, language))]);

    /// <summary>One message that says what could not be opened and how to send it so that it can; null: all could.</summary>
    public static string? CannotOpen(IReadOnlyList<Unreadable> parts, Language language)
    {
        var words = Texts.In(language);
        return parts.Count == 0 ? null : string.Join(
            " ",
            parts.GroupBy(part => part.Kind).Select(same => words[$"Unopened.{same.Key}", Names(same)]));
    }

    private static string Forwarded(ForwardedMessage message, Language language) =>
        $"{Texts.In(language)[message.From is null ? "Forwarded" : "Forwarded.From", message.From ?? ""]}\n{message.Text}";

    private static string Names(IEnumerable<Unreadable> parts)
    {
        var names = parts.Select(part => part.Name).OfType<string>().Select(FileNames.Short).ToList();
        return names.Count == 0 ? "" : $" ({string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? ", …" : "")})";
    }
}
