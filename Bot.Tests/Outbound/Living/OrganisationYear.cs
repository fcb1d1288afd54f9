using System.Globalization;
using Weerbaar.Features.Searches;

namespace Weerbaar.Tests.Outbound.Living;

/// <summary>
/// Lives through a year of an organisation, looking every half hour: its team's talk, figures, a recurring search, somebody with
/// monthly tips, and one case from its report to a year after. Both changes of the clock are in it and all holidays; the bot is
/// started anew once, dies three times while it posts, and sleeps three days and five weeks.
/// </summary>
public sealed class OrganisationYear : IAsyncLifetime
{
    public static readonly CaseId Case = new("ayearofonecaseayearofoneca");
    private static readonly DateTimeOffset Begins = At("2026-03-02 10:00");
    private static readonly DateTimeOffset Ends = At("2027-03-02 10:00");

    /// <summary>Each ends at three at night, on a Saturday.</summary>
    private static readonly (DateTimeOffset From, DateTimeOffset To)[] Asleep =
        [(At("2026-05-27 12:00"), At("2026-05-30 03:00")), (At("2026-06-25 12:00"), At("2026-08-01 03:00"))];

    /// <summary>While the talk, the recurring search and a check-in are posted.</summary>
    private static readonly DateTimeOffset[] Deaths =
        [At("2026-09-15 09:30"), At("2026-10-12 08:30"), At("2026-03-30 10:00")];

    private static readonly DateTimeOffset Restart = At("2026-11-01 00:00");

    private InProcessHost _bot = null!;

    internal IReadOnlyList<Post> Posts => _bot.Teams.Posts;

    internal InProcessHost Bot => _bot;

    public async ValueTask InitializeAsync()
    {
        _bot = await InProcessHost.StartAsync(Begins);
        await BegunAsync();
        var (acts, next) = (Acts(), 0);
        for (var now = Begins; now < Ends; now += TimeSpan.FromMinutes(30))
        {
            _bot.Sleep(now);
            for (; next < acts.Count && At(acts[next].At) <= now; next++)
            {
                var act = acts[next];
                var result = await _bot.Get<CasePipeline>().RunAsync(Case, _ => new(act.Does), _bot.By(act.By), $"act-{next}", default);
                Assert.True(result.Refusal is null, $"{act}: {result.Refusal}");
            }

            if (Asleep.Any(sleep => now >= sleep.From && now < sleep.To))
            {
                continue;
            }

            if (Deaths.Contains(now))
            {
                _bot.DieAtTheNextPost();
            }

            await _bot.LookAsync();
            if (now == Restart)
            {
                await _bot.RestartAsync();
            }
        }
    }

    public async ValueTask DisposeAsync() => await _bot.DisposeAsync();

    internal static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam").GetUtcOffset(time)).ToUniversalTime();
    }

    /// <summary>What people do in the case, in the organisation's local time.</summary>
    private static List<(string At, Actor By, CaseCommand Does)> Acts()
    {
        var (sanne, hans) = (new Actor(InProcessHost.Sanne), new Actor(InProcessHost.Hans));
        var noor = new Actor(InProcessHost.Noor, IsOfficer: true);
        return
        [
            ("2026-03-02 10:30", noor, new ClaimCase()),
            ("2026-03-04 03:00", sanne, new RaiseDanger(DangerRoute.ManagerAndTeam)),
            ("2026-03-04 03:30", hans, new SeeDanger()),
            ("2026-03-05 16:30", noor, new LogConsultation(["employee", "manager"], "Besproken.")),
            ("2026-03-05 16:30", noor, new ProposeResponse(["safety-plan"], "Hierom.", null, null)),
            ("2026-03-10 09:00", hans, new DecideProposal(1, Verdict.Approved, null)),
            ("2026-03-11 09:00", hans, new ConfirmTalk(ActedByTheRules.Yes)),
            ("2026-03-13 09:00", noor, new EndAction("a1", ActionStatus.Done, "Geregeld.")),
            ("2026-03-16 09:00", noor, new CloseCase(null)),
            ("2027-02-13 22:00", sanne, new ReopenAftercare()),
        ];
    }

    private async Task BegunAsync()
    {
        await _bot.LoopsAsync();
        var report = new SendReport(
            ["insult"], "Ze schold me uit.", new Dictionary<string, string> { ["seen"] = "2026-03-02" }, [], RouteChoice.Manager, null);
        await _bot.Get<CasePipeline>().OpenAsync(
            new OpenCase(Case, CaseNumber.Next(), InProcessHost.Sanne, false, report), _bot.By(new Actor(InProcessHost.Sanne)), "open",
            default);

        var calendar = _bot.Get<WorkCalendar>();
        var fields = new RoutineFields(
            "Hierom.", "Het zwembad", ["zwembad"], Rhythm.Week, new DateOnly(2026, 3, 9), new DateOnly(2027, 2, 22));
        var search = RoutineChanges.Started("search", fields, InProcessHost.Noor, Begins);
        await _bot.Get<RoutineStore>().WriteAsync(search, default);
        await _bot.Get<DueStore>().PutAsync(
            RoutineSchedule.Next(search, InProcessHost.Rules, calendar), [WorkItem.OfRoutine(search.Id)], default);

        var people = _bot.Get<PeopleStore>();
        var file = await people.ReadAsync(InProcessHost.Emma.Id, default);
        var tips = new MonthlyTips { Wanted = true, Since = Begins };
        var chat = new ChatAddress(_bot.Teams.Address, $"a:{InProcessHost.Emma.Id}", "28:bot");
        await people.WriteAsync(file with { Profile = file.Profile with { Prevention = tips, Chat = chat } }, default);
        await _bot.Get<DueStore>().PutAsync(
            Weerbaar.Features.Prevention.PreventionSchedule.Next(tips, Begins, calendar),
            [WorkItem.OfPerson(WorkKind.Tip, InProcessHost.Emma.Id)], default);
    }
}
