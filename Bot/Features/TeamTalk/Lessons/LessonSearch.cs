using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.TeamTalk.Lessons;

/// <summary>
/// "Search lessons …": all words must be in it. The team in its channel and the officers find every lesson; anybody else finds
/// those that an officer has approved.
/// </summary>
internal sealed class LessonSearch(LessonStore lessons, TeamTalkAccess door, LessonExport export)
{
    private const int MostShown = 8;

    /// <summary>"Lessons about filming": what stands between the command and the words.</summary>
    private static readonly string[] Between = ["over", "about", "met", "with", "naar", "for"];

    public async Task<PersonOutcome> ShowAsync(PersonTurn turn, string wanted, CancellationToken cancellationToken)
    {
        var officer = await door.IsOfficerAsync(turn.Turn.By, cancellationToken);
        var personal = turn.Turn.Context.IsPersonal;
        var all = (officer && personal) || await door.IsTeamAsync(turn.Turn.Context, cancellationToken);
        var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Except(Between).ToList();
        var found = await lessons.ReadAllAsync(cancellationToken)
            .Where(lesson => (all || lesson.ApprovedBy is not null) && words.All(word => Holds(lesson, word)))
            .Take(MostShown + 1)
            .ToListAsync(cancellationToken);
        var card = Draw(turn, found, officer && personal);
        return new PersonOutcome(turn.File) { Posts = [new CardMessage(card, Texts.In(turn.Turn.Language)["Lessons.Title"])] };
    }

    /// <param name="officer">With what only officers may do: say that a lesson may leave the organisation.</param>
    internal AdaptiveCard Draw(PersonTurn turn, IReadOnlyList<Lesson> found, bool officer, string? note = null)
    {
        var words = Texts.In(turn.Turn.Language);
        return Layout.Card(
            turn.Turn.Language,
            words["Lessons.Title"],
            [
                Layout.Heading(words["Lessons.Title"]),
                note is null ? null : Layout.Paragraph(note),
                found.Count == 0 ? Layout.Paragraph(words["Lessons.None"]) : null,
                .. found.Take(MostShown).SelectMany(lesson => Line(lesson, words, turn, officer)),
                found.Count > MostShown ? Layout.Small(words["Lessons.More"]) : null,
                officer ? export.Hint(turn.Turn.Language) : null,
                officer && export.Buttons(turn.Turn.Language) is { Count: > 0 } buttons ? Layout.Buttons(buttons) : null,
            ]);
    }

    private static IEnumerable<CardElement?> Line(Lesson lesson, Wording words, PersonTurn turn, bool officer) =>
    [
        .. new LessonLines(turn.Turn.Language).One(lesson),
        Layout.Small(words[lesson.ApprovedBy is null ? "Lessons.On" : "Lessons.OnApproved", Moments.Date(lesson.On, turn.Turn.Language)])
            with { Spacing = Spacing.None },
        Layout.Buttons(
            lesson.Promise is { DoneOn: null } ? Button.Execute(words["Lessons.Done"], TalkVerbs.Done, TalkVerbs.Ids(lesson.Id)) : null,
            officer && lesson.ApprovedBy is null ? Button.Dialog(words["Lessons.Clear"], TalkVerbs.Clear, TalkVerbs.Ids(lesson.Id)) : null),
    ];

    private static bool Holds(Lesson lesson, string word) => lesson.Text.Contains(word, StringComparison.OrdinalIgnoreCase)
        || lesson.Promise?.Owner.Name.Contains(word, StringComparison.OrdinalIgnoreCase) is true;
}
