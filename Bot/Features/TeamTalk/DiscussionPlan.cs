namespace Weerbaar.Features.TeamTalk;

/// <summary>What a talk asks and brings back. Pure.</summary>
internal static class DiscussionPlan
{
    /// <summary>How many of the newest lessons are looked at for what comes back.</summary>
    public const int MostLookedAt = 200;

    private const int MostLessons = 5;

    /// <summary>The next talk, before its cases are taken.</summary>
    public static Discussion Of(string id, int number, DateTimeOffset dueAt, TeamTalkRules rules, IReadOnlyList<Lesson> before) => new()
    {
        Id = id,
        Number = number,
        DueAt = dueAt,
        Status = DiscussionStatus.Planned,
        Questions = Questions(rules, number),
        Before = before,
    };

    /// <summary>The questions of the playbook in turn: each talk asks those after the last one's.</summary>
    public static IReadOnlyList<string> Questions(TeamTalkRules rules, int number) =>
    [
        .. Enumerable.Range(0, Math.Min(rules.QuestionsEach, rules.Questions.Count))
            .Select(place => rules.Questions[(((number - 1) * rules.QuestionsEach) + place) % rules.Questions.Count].Id),
    ];

    /// <summary>What was learned last time, and what the team promised and has not done.</summary>
    /// <param name="newestFirst">All lessons.</param>
    public static IReadOnlyList<Lesson> Before(IReadOnlyList<Lesson> newestFirst)
    {
        var last = newestFirst.Count == 0 ? null : newestFirst[0].Discussion;
        return
        [
            .. newestFirst.Where(lesson => lesson.Discussion == last).Take(MostLessons),
            .. newestFirst.Where(lesson => lesson.Discussion != last && lesson.Promise is { DoneOn: null }).Take(MostLessons),
        ];
    }
}
