using Weerbaar.Cases;
using Weerbaar.Monitoring;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Storage;
using Weerbaar.Tests.Directories;
using static Weerbaar.Tests.Whole.Cast;

namespace Weerbaar.Tests.Whole;

/// <summary>One case, one talk of the team with a lesson, and one recurring search, on which buttons are tried.</summary>
internal sealed class Scene(WholeBot bot, Case of, Discussion talk, Lesson lesson, Routine routine)
{
    public CaseId Case => of.Id;

    public Lesson Lesson => lesson;

    public WholeBot Bot => bot;

    public static async Task<Scene> SetAsync(WholeBot bot)
    {
        var (now, day) = (bot.Clock.GetUtcNow(), new DateOnly(2026, 9, 1));
        var of = await bot.ReportsAsync();
        await bot.DoAsync(of.Id, Actor.Bot, new ResolveLine(RouteChoice.Manager, null, [new(Manager.Person, LineRole.Manager)]));
        var talk = new Discussion
        {
            Id = bot.Get<Ids>().New(),
            Number = 1,
            DueAt = now,
            Status = DiscussionStatus.Posted,
            Questions = [bot.Get<OrganisationPlaybook>().TeamTalk!.Questions[0].Id],
            PostedAt = now,
            EndsAt = now.AddDays(7),
        };
        await bot.Get<TalkStore>().KeepAsync(talk, default);
        await bot.Get<TalkStore>().MakeKeyAsync(talk.Id, default);
        var lesson = new Lesson(LessonStore.IdOf(talk, "Samen bellen"), talk.Id, day, "Samen bellen helpt altijd meer dan alleen.")
        {
            Promise = new Promise(Manager.Person, day.AddDays(30)),
        };
        await bot.Get<LessonStore>().KeepAsync(lesson, default);
        var fields = new RoutineFields("Dreiging vroeg zien", "bestemmingsplan", ["plan noord"], Rhythm.Week, day, day.AddDays(60));
        var routine = RoutineChanges.Started(bot.Get<Ids>().New(), fields, Officer.Person, now);
        await bot.Get<RoutineStore>().WriteAsync(routine, default);
        return new Scene(bot, of, talk, lesson, routine);
    }

    /// <param name="gone">Of the same shape, of something that is not there.</param>
    public Task<Heard> DoesAsync(Deed deed, Entry by, bool gone = false, bool elsewhere = false)
    {
        var ids = deed.Ids.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(NameOf, name => IdOf(name, gone));
        var inTeam = deed.InTeam && !elsewhere;
        return deed.Way switch
        {
            Way.Open => bot.OpensAsync(by, deed.Verb, ids, inTeam),
            Way.Submit => bot.SubmitsAsync(by, deed.Verb, ids, deed.Typed, inTeam),
            _ => bot.ClicksAsync(by, deed.Verb, ids, deed.Typed, inTeam),
        };
    }

    public Task<Case> DoAsync(Actor by, CaseCommand command) => bot.DoAsync(Case, by, command);

    /// <summary>Approved, done and closed: there is something to look back on.</summary>
    public async Task ClosedAsync()
    {
        await DoAsync(Officer, new ClaimCase());
        await DoAsync(Officer, new ProposeResponse(["police-report"], "Het is ernstig.", null, null));
        await DoAsync(Manager, new DecideProposal(1, Verdict.Approved, null));
        await DoAsync(Officer, new EndAction("a1", ActionStatus.Done, "Gedaan."));
        await DoAsync(Officer, new CloseCase(null));
    }

    /// <summary>Everything that is kept of them: what nobody may lose by a click that comes to nothing.</summary>
    public async Task<string> KeptAsync()
    {
        var (rows, kept) = (bot.Get<IRowStore>(), new List<string>());
        foreach (var (partition, prefix) in new[]
        {
            ($"case-{Case}", "event-"), ($"person-{Sanne.Id}", "checkin-"), ("talk", ""), ($"discussion-{talk.Id}", ""), ("lessons", ""), ("routines", ""),
            ("shared", ""),
        })
        {
            kept.AddRange(await rows.RangeAsync(partition, prefix, prefix + "~", default).Select(row => $"{row.Key} {row.Body}").ToListAsync());
        }

        return string.Join('\n', kept);
    }

    /// <summary>As the button calls it: a talk and a lesson are both its "id", and two audiences are both its "card".</summary>
    private static string NameOf(string name) => name switch
    {
        "talk" or "lesson" => "id",
        "sharing" or "contact" => "card",
        _ => name,
    };

    private string IdOf(string name, bool gone) => (name, gone) switch
    {
        ("number", _) => "1",
        ("sharing", _) => "sharing",
        ("contact", _) => $"contact-1-{Marijke.Id}",
        ("step", _) => "ask",
        ("v", _) => "1",
        ("period", false) => "2026-07",
        ("period", true) => "2026-13",
        ("tip", false) => bot.Get<OrganisationPlaybook>().Prevention.For(null).First().Id,
        ("tip", true) => "gone",
        ("lesson", _) => gone ? lesson.Id[..^1] + "z" : lesson.Id,
        (_, true) => new string('z', Ids.Length),
        ("case", _) => Case.Value,
        ("talk", _) => talk.Id,
        ("routine", _) => routine.Id,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
