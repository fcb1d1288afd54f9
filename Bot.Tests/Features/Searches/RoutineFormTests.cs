using Weerbaar.Features.Searches;
using Weerbaar.Tests.Cases;
using Weerbaar.Tests.Features.Triage;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Searches;

/// <summary>What stands on the form of a search, and what is made of it (D34).</summary>
public sealed class RoutineFormTests
{
    private static readonly RoutineReader Reader = new(Rules, TestCases.Calendar);

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Fact]
    public void D34_A_search_names_its_purpose_its_subject_its_words_its_rhythm_and_its_end()
    {
        var fields = Read().Fields!;
        Assert.Equal("De sluiting van het zwembad", fields.Scope);
        Assert.Equal(["zwembad dicht", "zwembad personeel"], fields.Terms);
        Assert.Equal((Rhythm.Week, new DateOnly(2026, 11, 24), new DateOnly(2027, 2, 1)), (fields.Every, fields.From, fields.Until));
    }

    [Theory]
    [InlineData("purpose", "", "Fault.Purpose")]
    [InlineData("scope", " ", "Fault.Scope")]
    [InlineData("terms", "\n \n", "Fault.Terms")]
    [InlineData("every", "Hour", "Fault.Every")]
    [InlineData("every", "99", "Fault.Every")]
    [InlineData("from", "2026-11-22", "Fault.From")]
    [InlineData("from", "tomorrow", "Fault.From")]
    [InlineData("until", "", "Fault.Until")]
    [InlineData("until", "2026-11-23", "Fault.Until")]
    [InlineData("until", "2026-11-23T10:00", "Fault.Until")]
    [InlineData("until", "2027-05-24", "Fault.Until.Far")]
    [InlineData("kind", "person", "Fault.Person")]
    [InlineData("scope", "Wat Piet Jansen over ons schrijft", "Fault.Scope.Name")]
    [InlineData("purpose", "Kijken naar het account van een inwoner", "Fault.Purpose.Words")]
    [InlineData("terms", "zwembad\n@boze_inwoner", "Fault.Term.Account")]
    public void D34_What_is_missing_wrong_or_follows_a_person_is_refused_with_the_reason_in_both_languages(
        string field, string typed, string fault)
    {
        var reading = Read((field, typed));
        Assert.Null(reading.Fields);
        Assert.Equal(fault, reading.Fault);
        foreach (var language in Enum.GetValues<Language>())
        {
            var form = new RoutineForm(Turn(language), "new", null);
            var card = Drawn.Of(form.Draw(Data((field, typed)), form.Fault(reading)));
            Assert.Contains("⚠ " + form.Fault(reading), card.Words, StringComparison.Ordinal);
            Assert.All(
                Data((field, typed)).Inputs.Where(input => input.Key is "purpose" or "scope" && input.Value.Length > 1),
                input => Assert.Contains(input.Value, card.Json, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void D34_The_reason_says_that_no_employer_may_gather_what_one_person_does()
    {
        var form = new RoutineForm(Turn(Language.Dutch), "new", null);
        var fault = form.Fault(Read(("terms", "zwembad\npiet jansen")));
        Assert.Contains("Zoekwoord 2 lijkt de naam van een mens.", fault, StringComparison.Ordinal);
        Assert.Contains("Een werkgever mag niet verzamelen wat één mens online doet.", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("jansen", fault, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_is_too_long_or_too_much_is_refused()
    {
        Assert.Equal("Fault.Long", Read(("purpose", new string('a', 501))).Fault);
        Assert.Equal("Fault.Long", Read(("terms", new string('a', 81))).Fault);
        Assert.Equal("Fault.Long", Read(("terms", string.Join('\n', Enumerable.Range(0, 21)))).Fault);
    }

    [Fact]
    public void D34_A_search_that_runs_may_keep_its_first_day_when_it_is_changed()
    {
        var running = RoutineTests.Search(Rhythm.Week, from: "2026-11-02");
        Assert.NotNull(Reader.Read(Data(("from", "2026-11-02")), running, Monday).Fields);
        Assert.Equal("Fault.From", Reader.Read(Data(("from", "2026-10-26")), running, Monday).Fault);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void D34_The_reminder_says_what_to_look_for_and_how_and_nothing_of_it_shows_in_a_preview(Language language)
    {
        var routine = RoutineTests.Search(Rhythm.Week) with
        {
            Scope = "**Zwembad**",
            Round = new Round(Monday, Monday, Sent: true),
        };
        var card = new RoutineCard(routine, Rules, language);
        var drawn = Drawn.Of(card.Reminder());
        Assert.Contains("**Zwembad**", drawn.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("**Zwembad**", drawn.Markdown, StringComparison.Ordinal);
        Assert.Contains(
            language is Language.Dutch ? "geen nepaccount" : "no private and no fake account", drawn.Words, StringComparison.Ordinal);
        Assert.Equal(3, drawn.Buttons.Count);
        Assert.DoesNotContain("wembad", card.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void D34_What_came_of_looking_stands_on_the_reminder_with_who_looked()
    {
        var routine = RoutineTests.Search(Rhythm.Week) with { Round = new Round(Monday, Monday, Sent: true) };
        var looked = Drawn.Of(
            new RoutineCard(routine.Looked(RoundResult.Nothing, Officer.Person, Monday), Rules, Language.Dutch).Reminder());
        Assert.Contains("Person 6 keek en vond niets. (maandag 23 november 10:00)", looked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Niets gevonden", looked.Buttons);
    }

    [Fact]
    public void D34_A_case_that_monitoring_found_says_so_to_the_employee_and_the_manager_in_words_of_their_own()
    {
        var report = Report(RouteChoice.Open) with { FoundBy = "aroutine" };
        var told = new CaseBuilder(Officer, Employee.Person, Monday, report);
        var context = new CardContext(Rules, TestCases.Calendar);
        var own = Drawn.Of(
            new Weerbaar.Features.OwnCase.OwnCaseCards().Of(told.Case, context).First(
                card => card.To == new Recipient.OnePerson(Employee.Person.Id)));
        Assert.Contains("Het meldteam zag online iets dat over jou gaat", own.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Een collega maakt zich zorgen", own.Words, StringComparison.Ordinal);

        Assert.Null(told.Do(Employee, Monday, new ChooseRoute(RouteChoice.Manager, null)));
        Assert.Null(told.Do(Actor.Bot, Monday, new ResolveLine(RouteChoice.Manager, null, Line)));
        var manager = Drawn.Of(new Weerbaar.Features.Response.DeciderCards().Of(told.Case, context).First());
        Assert.Contains("Het meldteam vond dit zelf online.", manager.Words, StringComparison.Ordinal);
    }

    private static RoutineReading Read(params (string Field, string Typed)[] changes) => Reader.Read(Data(changes), null, Monday);

    private static ActionData Data(params (string Field, string Typed)[] changes)
    {
        var inputs = new Dictionary<string, string>
        {
            ["purpose"] = "Rond de sluiting wordt personeel bedreigd.",
            ["kind"] = "event",
            ["scope"] = "De sluiting van het zwembad",
            ["terms"] = "zwembad dicht\n\n zwembad personeel ",
            ["every"] = "Week",
            ["from"] = "2026-11-24",
            ["until"] = "2027-02-01",
        };
        foreach (var (field, typed) in changes)
        {
            inputs[field] = typed;
        }

        return new ActionData("", new Dictionary<string, string>(), inputs);
    }

    private static Turn Turn(Language language) => new(
        Officer, language, Rules, TestCases.Calendar,
        new TurnContext(TurnKind.Message, Monday, new("", "a:noor", ConversationTypes.Personal, "")));
}
