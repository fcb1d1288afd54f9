using System.Text.Json;
using Weerbaar.Features.Aftercare;
using Weerbaar.Features.Response;
using Weerbaar.Features.Triage;
using Weerbaar.Tests.Cases;
using Weerbaar.Tests.Features.Triage;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Aftercare;

/// <summary>What the employee is asked and shown, and what others never are (D29).</summary>
public sealed class CheckInCardTests
{
    private static readonly CardContext With = new(Rules, TestCases.Calendar);

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void D29_A_check_in_asks_two_scores_and_presumes_nothing(Language language)
    {
        var card = Drawn.Of(new CheckInCard(Asked(), 1, Rules, language).Draw());
        Assert.Equal(["safety", "stress", "work", "help", "words"], card.Inputs.Select(input => (string)input["id"]!));
        Assert.All(card.Inputs, input => Assert.Null((string?)input["value"]));
        Assert.Equal(
            ["safety", "stress"], card.Inputs.Where(input => (bool?)input["isRequired"] is true).Select(input => (string)input["id"]!));
    }

    [Fact]
    public void D29_What_was_typed_stays_when_a_score_is_missing()
    {
        var typed = new Dictionary<string, string> { ["safety"] = "2", ["words"] = "*Ik* slaap slecht." };
        Assert.Null(CheckInAnswer.Read(Data(typed), null, Asked().Id, 1, Monday));
        var card = Drawn.Of(new CheckInCard(Asked(), 1, Rules, Language.Dutch).Draw("Kies een cijfer.", typed));
        Assert.Equal(["2", "*Ik* slaap slecht."], card.Inputs.Select(input => (string?)input["value"]).OfType<string>());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void D29_The_line_over_time_is_a_chart_a_table_for_older_clients_and_words_for_everybody(Language language)
    {
        CheckIn[] all = [Answer(1, 2, 4), Answer(2, 3, 4), Answer(3, 4, 2)];
        var card = Drawn.Of(new AnsweredCard(Asked(), all[^1], all, Rules, language).Draw());
        Assert.Contains(
            language is Language.Dutch ? "Veiligheid: 2, daarna 3, daarna 4." : "Safety: 2, then 3, then 4.", card.Words,
            StringComparison.Ordinal);
        var chart = JsonNode.Parse(card.Json)!["body"]!.AsArray().Single(element => (string)element!["type"]! == "Chart.Line")!;
        Assert.Equal([2, 3, 4], chart["data"]![0]!["values"]!.AsArray().Select(point => (int)point!["y"]!));
        Assert.Equal("Table", (string)chart["fallback"]!["type"]!);
        Assert.Equal(4, chart["fallback"]!["rows"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(4, 2, 3, 2, true)]
    [InlineData(4, 2, 4, 3, true)]
    [InlineData(2, 4, 3, 3, false)]
    [InlineData(3, 3, 3, 3, false)]
    public void D29_On_a_drop_the_bot_asks_whom_to_tell(int safety, int stress, int thenSafety, int thenStress, bool asks)
    {
        CheckIn[] all = [Answer(1, safety, stress), Answer(2, thenSafety, thenStress)];
        Assert.Equal(asks, CheckInAnswer.AsksWhom(all[1], all));
        Assert.True(CheckInAnswer.AsksWhom(all[1] with { WantsHelp = true }, all));
    }

    [Fact]
    public void D29_Nobody_is_chosen_beforehand_and_nobody_is_a_choice()
    {
        CheckIn[] all = [Answer(1, 1, 5)];
        var card = Drawn.Of(new AnsweredCard(Asked(), all[0], all, Rules, Language.Dutch).Draw());
        var who = card.Inputs.Single();
        Assert.Null((string?)who["value"]);
        Assert.Equal(["manager", "officer", "adviser", "nobody"], who["choices"]!.AsArray().Select(choice => (string)choice!["value"]!));
        Assert.Contains("113", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D29_Who_chose_the_way_past_the_manager_is_not_offered_the_manager() =>
        Assert.DoesNotContain("manager", WhomToTell.Offered(Asked(RouteChoice.Adviser)));

    [Fact]
    public void D29_What_was_chosen_is_not_asked_again()
    {
        var own = Answer(1, 1, 5) with { Contact = WhomToTell.Nobody, Revision = 1 };
        var card = Drawn.Of(new AnsweredCard(Asked(), own, [own], Rules, Language.Dutch).Draw());
        Assert.Empty(card.Inputs);
        Assert.Contains("we vertellen het niemand", card.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void D29_Whom_they_would_like_to_hear_from_reads_a_name_and_nothing_of_the_case(Language language)
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        told.Do(Employee, Monday, new WishContact([Adviser.Person, Manager.Person]));
        var card = Assert.Single(new ContactCards().Of(told.Case, With));
        Assert.Equal(new Recipient.OnePerson(Adviser.Person.Id), card.To);
        var drawn = Drawn.Of(card, language);
        Assert.Contains(Employee.Person.Name, drawn.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(told.Case.Number.Value, drawn.Json + card.Summary(language), StringComparison.Ordinal);
        Assert.DoesNotContain(Employee.Person.Name, card.Summary(language), StringComparison.Ordinal);
    }

    [Fact]
    public void D29_No_card_of_anybody_else_changes_by_a_check_in()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        told.Do(Officer, Monday, new ClaimCase());
        told.Do(Actor.Bot, Monday, new ResolveLine(RouteChoice.Manager, null, Line));
        told.Do(Actor.Bot, Monday.AddDays(1), new TakeDueSteps());
        var shown = Others(told.Case);
        told.Do(Employee, Monday.AddDays(1), new AnswerCheckIn(1));
        told.Do(Employee, Monday.AddDays(1), new StopAftercare());
        Assert.Equal([1], told.Case.Care.Answered);
        Assert.Equal(shown, Others(told.Case));
    }

    private static List<string> Others(Case @case) =>
    [
        .. new ICaseCards[] { new DeciderCards(), new OfficersCards(), new OwnerCards() }
            .SelectMany(kind => kind.Of(@case, With))
            .Select(card => JsonSerializer.Serialize(card.View, card.View.GetType())),
    ];

    private static Case Asked(RouteChoice route = RouteChoice.Manager)
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report(route));
        told.Do(Actor.Bot, Monday.AddDays(1), new TakeDueSteps());
        return told.Case;
    }

    private static CheckIn Answer(int number, int safety, int stress) =>
        new(new CaseId("testcase"), number, Monday.AddDays(7 * number), safety, stress);

    private static ActionData Data(Dictionary<string, string> inputs) => new("aftercare-answer", new Dictionary<string, string>(), inputs);
}
