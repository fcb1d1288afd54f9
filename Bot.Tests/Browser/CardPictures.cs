using AdaptiveCards;
using Weerbaar.Features.Aftercare;
using Weerbaar.Features.Figures;
using Weerbaar.Features.TeamTalk;
using Weerbaar.Tests.Cases;
using Weerbaar.Tests.Features.Figures;
using Weerbaar.Tests.Web;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Browser;

/// <summary>Cards that take weeks of a story to come to, as they would be then.</summary>
internal static class CardPictures
{
    public static Dictionary<string, AdaptiveCard> In(Language language) => new()
    {
        ["figures-month"] = Figures("2026-03", language),
        ["figures-year"] = Figures("2026", language),
        ["team-talk"] = new DiscussionCard(Talk(language), FigureSamples.Of(Period.OfMonth(2026, 10)), Rules, language).Draw(),
        ["check-in"] = new CheckInCard(Asked(), 1, Rules, language).Draw(),
        ["line"] = Answered(language),
    };

    private static AdaptiveCard Figures(string id, Language language)
    {
        var period = Period.Parse(id)!;
        var links = new FigureLinks(NoPage.Settings("https://weerbaar.example"));
        return new FigureCard(FigureSamples.Of(period), language).Draw(links.Own(period, language));
    }

    private static Discussion Talk(Language language)
    {
        var nl = language is Language.Dutch;
        return new Discussion
        {
            Id = "abcdefghjkmnpqrstuvwxyz234",
            Number = 2,
            DueAt = Monday,
            Status = DiscussionStatus.Posted,
            Questions = [.. Rules.TeamTalk!.Questions.Take(2).Select(question => question.Id)],
            Cases =
            [
                new(nl
                    ? "Een medewerker kreeg online een bedreiging van iemand die boos was over een besluit. Een collega belde meteen. Samen maakten ze schermafbeeldingen. De organisatie deed aangifte."
                    : "An employee was threatened online by somebody who was angry about a decision. A colleague called at once. Together they took screenshots. The organisation went to the police.", false, null),
            ],
            Before =
            [
                new Lesson(
                    "l1", "t0", new DateOnly(2026, 11, 9),
                    nl ? "Bij een lastig gesprek staan we nooit alleen aan de balie."
                        : "In a difficult talk nobody stands at the desk alone."),
                new Lesson(
                    "l2", "t0", new DateOnly(2026, 11, 9),
                    nl ? "Wie een boos bericht ziet, belt eerst de collega om wie het gaat."
                        : "Who sees an angry post first calls the colleague it is about.")
                {
                    Promise = new(Manager.Person with { Name = "Marijke de Vries" }, new DateOnly(2026, 12, 15)),
                },
            ],
            PostedAt = Monday,
            EndsAt = Monday.AddDays(7),
        };
    }

    private static AdaptiveCard Answered(Language language)
    {
        CheckIn[] all = [Answer(1, 2, 5), Answer(2, 3, 4), Answer(3, 3, 3), Answer(4, 4, 2)];
        return new AnsweredCard(Asked(), all[^1], all, Rules, language).Draw();
    }

    private static Case Asked()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report(RouteChoice.Manager));
        told.Do(Actor.Bot, Monday.AddDays(1), new TakeDueSteps());
        return told.Case;
    }

    private static CheckIn Answer(int number, int safety, int stress) =>
        new(new CaseId("testcase"), number, Monday.AddDays(7 * number), safety, stress);
}
