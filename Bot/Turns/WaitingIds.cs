namespace Weerbaar.Turns;

/// <summary>Which of the waiting texts a button is about.</summary>
internal static class WaitingIds
{
    private const string Name = "texts";

    /// <summary>The text of a card from before each had an id.</summary>
    private const string Only = PersonFile.OldPending;

    public static Dictionary<string, string> Of(IEnumerable<WaitingText> texts) =>
        new() { [Name] = string.Join(',', texts.Select(text => text.Id)) };

    public static IReadOnlyList<WaitingText> Read(PersonFile file, ActionData data)
    {
        var ids = data.Ids.GetValueOrDefault(Name, Only).Split(',');
        return [.. file.Waiting.Where(text => ids.Contains(text.Id))];
    }

    /// <summary>As <see cref="Read"/>, of a button that may be about none.</summary>
    public static IReadOnlyList<WaitingText> Named(PersonFile file, ActionData data) => data.Ids.ContainsKey(Name) ? Read(file, data) : [];

    /// <summary>Those that one card takes care of together.</summary>
    public static IReadOnlyList<WaitingText> Together(this PersonFile file) => [.. file.Waiting.Where(text => !text.Apart)];

    /// <summary>The file without these.</summary>
    public static PersonFile Without(this PersonFile file, IReadOnlyList<WaitingText> texts) =>
        file.WithWaiting([.. file.Waiting.Except(texts)]);

    public static string Joined(this IEnumerable<WaitingText> texts) => string.Join("\n\n", texts.Select(text => text.Text).Distinct());
}
