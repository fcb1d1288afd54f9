using Weerbaar.Features.Intake;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// What is kept of one message and not sent yet: it follows the message when its sender changes or deletes it. What stands in
/// a case does not.
/// </summary>
internal static class KeptOfMessage
{
    /// <summary>The words, in the report that is open or among those that wait; null: none.</summary>
    public static string? WordsOf(this PersonFile file, string message) =>
        file.Draft?.WordsOf(message) ?? file.Waiting.FirstOrDefault(text => text.Message == message)?.Text;

    /// <summary>These words stand in the report that is open or wait, whatever brought them.</summary>
    public static bool Holds(this PersonFile file, string? words) =>
        words is { Length: > 0 } && (file.Draft?.PartOf(words, null) is not null || file.Waiting.Any(text => text.Text == words));

    public static IReadOnlyList<(CaseId Of, string Id)> FilesOf(this PersonFile file, string message) => file.Draft is { } draft
        ? [.. draft.Evidence.Where(item => item.Message == message).Select(item => (draft.Id, item.Id))]
        : [];

    /// <summary>The files that come with it when it is changed are no new ones.</summary>
    public static bool KnowsFilesOf(this PersonFile file, string message) => file.HasSent(message) || file.FilesOf(message).Count > 0;

    /// <summary>With these words instead; what waited is asked about anew. A report that was put aside stays aside.</summary>
    /// <param name="answer">What they say to the question that the old ones answered; null: they are no answer.</param>
    public static PersonFile Reworded(this PersonFile file, string message, string words, DateTimeOffset now, string? answer = null)
    {
        var waiting = file.Waiting.Where(text => text.Message != message).ToList();
        var told = file.Draft is { } draft
            ? file.With(draft.ChangedTo(draft.Reworded(message, words, answer), now) with { Paused = draft.Paused }) : file;
        return waiting.Count == file.Waiting.Count ? told : told.WithWaiting(waiting);
    }

    public static PersonFile Without(this PersonFile file, string message, DateTimeOffset now)
    {
        var left = file.Reworded(message, "", now);
        return left.Draft is { } draft && left.FilesOf(message).Count > 0
            ? left.With(
                draft.ChangedTo(
                    draft with { Evidence = [.. draft.Evidence.Where(item => item.Message != message)] },
                    now) with
                { Paused = draft.Paused })
            : left;
    }
}
