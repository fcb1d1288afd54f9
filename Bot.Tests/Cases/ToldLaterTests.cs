using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Cases;

/// <summary>
/// What happened may be told much later, of a case that has gone on or ended since; and a case is shown in any state. Whatever random
/// people did, every notice of every event and every card can be written: one that cannot stops the case's delivery for good.
/// </summary>
public sealed class ToldLaterTests(ITestOutputHelper output)
{
    private const int Cases = 250;
    private const int StepsPerCase = 60;
    private const int EventsLooked = 8;

    private static readonly ICaseNotices[] Notices = Made<ICaseNotices>();
    private static readonly ICaseCards[] Cards = Made<ICaseCards>();

    [Fact]
    public void Every_notice_of_every_event_and_every_card_can_be_written_whatever_happened_since()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var (random, context, told) = (new Random(seed), new CardContext(Rules, Calendar), 0);
        for (var number = 0; number < Cases; number++)
        {
            var at = Monday.AddHours(random.Next(0, 200));
            var story = new CaseBuilder(
                Employee, random.Next(3) == 0 ? Colleague.Person : Employee.Person, at, Report((RouteChoice)random.Next(3)));
            for (var step = 0; step < StepsPerCase; step++)
            {
                at = at.AddMinutes(random.Next(1, 600));
                var command = random.Next(3) == 0 ? Danger(random) : Steps.Any(random, story.Case);
                story.Do(Steps.Somebody(random, story.Case, command), at, command);
                try
                {
                    told += Tell(story, context);
                }
                catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
                {
                    Assert.Fail($"Seed {seed}, case {number}, step {step}, {command.GetType().Name}: {fault}");
                }
            }
        }

        output.WriteLine($"{told} texts and cards were written");
        Assert.True(told > Cases * StepsPerCase, "Hardly anything was told: the test proves nothing.");
    }

    private static int Tell(CaseBuilder story, CardContext context)
    {
        var written = 0;
        foreach (var language in Enum.GetValues<Language>())
        {
            written += story.Events.TakeLast(EventsLooked).SelectMany(
                happened => Notices.SelectMany(each => each.Of(happened, story.Case, context)))
                .Count(notice => notice.Text(language).Length > 0);
            written += Cards.SelectMany(each => each.Of(story.Case, context)).Count(
                card => card.Draw(language).Body.Count > 0 && card.Summary(language).Length > 0);
        }

        return written;
    }

    private static CaseCommand Danger(Random random) => random.Next(6) switch
    {
        0 or 1 => new RaiseDanger((DangerRoute)random.Next(2)) { IsForColleague = random.Next(4) == 0, IsForLife = random.Next(4) == 0 },
        2 => new SeeDanger(),
        3 => new EndDanger(),
        4 => new Withdraw(null) { IsSafe = random.Next(2) == 0 },
        _ => new ShareDanger("Lindelaan 4", "hij staat buiten"),
    };

    private static TKind[] Made<TKind>() =>
    [
        .. typeof(Program).Assembly.GetTypes().Where(
            type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(TKind)))
            .Select(type => (TKind)Activator.CreateInstance(type)!),
    ];
}
