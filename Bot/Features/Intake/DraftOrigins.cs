namespace Weerbaar.Features.Intake;

/// <summary>
/// What becomes of a draft's answers and of what happened, and whose words they are: a message that is changed or deleted finds them.
/// </summary>
internal static class DraftOrigins
{
    /// <param name="message">The message that brought it; null: it was written on a card.</param>
    public static Draft Answered(this Draft draft, string question, string value, string? message = null) =>
        draft.Answers.GetValueOrDefault(question) == value ? draft : draft with
        {
            Answers = new Dictionary<string, string>(draft.Answers) { [question] = value },
            Origins = message is null ? draft.OnCard(question, []) : [.. draft.From(question, false), new DraftOrigin(question, message)],
        };

    public static Draft Unanswered(this Draft draft, string question) => draft.Answers.ContainsKey(question)
        ? draft with
        {
            Answers = draft.Answers.Where(answer => answer.Key != question).ToDictionary(answer => answer.Key, answer => answer.Value),
            Origins = [.. draft.From(question, false)],
        }
        : draft;

    /// <summary>
    /// What happened, as its sender wrote it on the card; the same words of other messages went with those that it showed.
    /// </summary>
    public static Draft Retold(this Draft draft, string text)
    {
        if (text.Trim() == draft.Description)
        {
            return draft;
        }

        var same = draft.Texts.Where(piece => piece.Text == draft.Description).ToList();
        var told = (draft with { Texts = [.. draft.Texts.Except(same)] }).Described(text);
        return told with
        {
            Origins = text.Trim().Length == 0
                ? [.. draft.From(Places.Description, false)]
                : draft.OnCard(Places.Description, [draft.ToldIn, .. same.Select(piece => piece.Message)]),
        };
    }

    public static Draft Untold(this Draft draft) =>
        draft with { Description = "", ToldIn = null, Origins = [.. draft.From(Places.Description, false)] };

    /// <summary>The answer that a message brought, as long as nobody changed it on a card; null: it brought none.</summary>
    public static DraftOrigin? OriginOf(this Draft draft, string message) =>
        draft.Origins.FirstOrDefault(origin => origin.Message == message && origin.Changed is not true);

    /// <summary>What this message brought was changed on a card, and stands there still.</summary>
    public static bool HasChanged(this Draft draft, string message) =>
        draft.Origins.Any(origin => origin.Message == message && origin.Changed is true);

    /// <summary>What stands here came from a message, and was changed on a card since.</summary>
    public static bool IsChanged(this Draft draft, string place) => draft.From(place, true).Any(origin => origin.Changed is true);

    private static IEnumerable<DraftOrigin> From(this Draft draft, string place, bool here) =>
        draft.Origins.Where(origin => (origin.Place == place) == here);

    /// <param name="more">Messages whose words stood there, too.</param>
    private static IReadOnlyList<DraftOrigin> OnCard(this Draft draft, string place, IReadOnlyList<string?> more) =>
    [
        .. draft.From(place, false),
        .. draft.From(place, true).Select(origin => origin.Message).Concat(more.OfType<string>()).Distinct()
            .Select(message => new DraftOrigin(place, message) { Changed = true }),
    ];
}
