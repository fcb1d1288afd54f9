namespace Weerbaar.Features.TeamTalk;

/// <summary>The fields in which a team answers, and what was filled in.</summary>
internal static class AnswerFields
{
    public const int MostTyped = 1_000;

    public static string Of(string question) => "q-" + question;

    /// <summary>Null: nothing was typed.</summary>
    public static DiscussionAnswer? Read(Discussion talk, ActionData data)
    {
        var texts = talk.Questions
            .Select(id => (Id: id, Text: data.Input(Of(id))))
            .Where(answer => answer.Text is not null)
            .ToDictionary(answer => answer.Id, answer => Shortened(answer.Text!));
        return texts.Count == 0 ? null : new DiscussionAnswer(texts);
    }

    public static Dictionary<string, string> Typed(DiscussionAnswer answer) =>
        answer.Texts.ToDictionary(text => Of(text.Key), text => text.Value);

    private static string Shortened(string text) => Excerpt.Of(text, MostTyped);
}
