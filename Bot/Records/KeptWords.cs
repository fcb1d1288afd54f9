namespace Weerbaar.Records;

/// <summary>
/// A person's own words in their rows. Where some are taken back, changed or placed elsewhere, what stood there is to be gone from the disk
/// as a draft is that was thrown away (D4).
/// </summary>
internal static class KeptWords
{
    public static bool Leave(PersonProfile? before, PersonProfile after) => Leave(Of(before), Of(after));

    public static bool Leave(Draft? before, Draft after) => Leave(Of(before), Of(after));

    private static bool Leave(IEnumerable<string?> before, IEnumerable<string?> after) =>
        before.Except(after).Any(words => words?.Length > 0);

    private static IEnumerable<string?> Of(PersonProfile? profile) =>
        [profile?.Pending, .. (profile?.Waiting ?? []).Select(text => text.Text)];

    private static IEnumerable<string?> Of(Draft? draft) => draft is null
        ? []
        : [draft.Description, .. draft.Texts.Select(piece => piece.Text), .. draft.Answers.Values,
            .. draft.Evidence.Select(file => file.Name)];
}
