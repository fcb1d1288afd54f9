using Weerbaar.Features.Learning;
using Weerbaar.Tests.Cases;
using Weerbaar.Tests.Features.Triage;
using static Weerbaar.Tests.Cases.TestCases;

namespace Weerbaar.Tests.Features.Learning;

/// <summary>The evaluation matrix, its card, the two questions and the effects of measures.</summary>
public sealed class EvaluationTests
{
    private static readonly CardContext With = new(Rules, TestCases.Calendar);

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Fact]
    public void D31_Every_option_and_every_standard_step_of_the_municipality_has_a_cell()
    {
        Assert.Equal(Rules.Options.Select(option => option.Id).Order(), Rules.Evaluation.Options.Keys.Order());
        Assert.Equal(Enum.GetValues<StandardStep>().Order(), Rules.Evaluation.Steps.Keys.Order());
    }

    [Fact]
    public void D31_Everything_done_falls_in_one_of_nine_cells_and_what_was_dropped_in_none()
    {
        var cells = EvaluationMatrix.Of(Closed().Case, Rules);
        Assert.Equal(9, cells.Count);
        Assert.Equal(9, cells.Select(cell => (cell.Who, cell.When)).Distinct().Count());
        var done = cells.SelectMany(cell => cell.Done).ToList();
        Assert.Equal(
            [StandardStep.Report, StandardStep.Consultation, StandardStep.Talk, StandardStep.Aftercare],
            done.Select(measure => measure.Step).OfType<StandardStep>().Order());
        Assert.Equal(
            ["Niet openbaar reageren", "Steun en veiligheid regelen"],
            done.Select(measure => measure.Name?.In(Language.Dutch)).OfType<string>().Order());
        Assert.All(
            cells, cell => Assert.All(cell.Done, measure => Assert.Equal((cell.Who, cell.When), (measure.Place.Who, measure.Place.When))));
    }

    [Fact]
    public void D29_The_matrix_does_not_tell_whether_the_employee_used_aftercare()
    {
        var told = Closed();
        var before = EvaluationMatrix.Of(told.Case, Rules);
        told.Do(Employee, Monday.AddDays(3), new StopAftercare());
        Assert.Equivalent(before, EvaluationMatrix.Of(told.Case, Rules), strict: true);
    }

    [Fact]
    public void D31_At_closing_the_officer_and_who_decided_get_the_card_and_the_employee_does_not()
    {
        Assert.Empty(new EvaluationCards().Of(Decided().Case, With));
        var cards = new EvaluationCards().Of(Closed().Case, With).ToList();
        Assert.Equal(
            [new Recipient.OnePerson(Officer.Person.Id), new Recipient.OnePerson(Manager.Person.Id)], cards.Select(card => card.To));
        Assert.Equal(2, cards.Select(card => card.Audience).Distinct().Count());
    }

    [Fact]
    public void D30_Without_a_decision_the_card_goes_to_the_first_of_the_line_whom_the_bot_can_reach()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        told.Do(Actor.Bot, Monday, new ResolveLine(RouteChoice.Manager, null, Line));
        told.Do(Officer, Monday, new ClaimCase());
        told.Do(Actor.Bot, Monday, new NoteReach([new OutOfReach(Manager.Person.Id, "Blocked")]));
        Assert.Null(told.Do(Officer, Monday.AddDays(1), new CloseCase("Niets meer te doen.")));
        Assert.Equal([Officer.Person.Id, Deputy.Person.Id], Readers(told));
    }

    [Fact]
    public void D30_Who_approved_and_left_is_followed_by_the_next_and_who_closed_it_for_an_officer_reads_along()
    {
        var told = Decided();
        told.Do(Actor.Bot, Monday, new NoteReach([new OutOfReach(Manager.Person.Id, "Blocked")]));
        told.Do(OtherOfficer, Monday.AddDays(1), new EndAction("a1", ActionStatus.Done, "Geregeld."));
        told.Do(OtherOfficer, Monday.AddDays(1), new EndAction("a2", ActionStatus.Dropped, "Mag niet."));
        Assert.Null(told.Do(OtherOfficer, Monday.AddDays(2), new CloseCase(null)));
        Assert.Equal([Officer.Person.Id, OtherOfficer.Person.Id, Deputy.Person.Id], Readers(told));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void D31_The_card_shows_what_was_done_what_stayed_empty_and_how_the_scales_stand(Language language)
    {
        var told = Closed();
        told.Do(Manager, Monday.AddDays(9), new Evaluate("**Snel** gehandeld.", ""));
        var card = Drawn.Of(new EvaluationCards().Of(told.Case, With).First(), language);
        var dutch = language is Language.Dutch;
        Assert.Contains(dutch ? "Steunend: 5. Begrenzend of bestraffend: 0." : "Supportive: 5.", card.Words, StringComparison.Ordinal);
        Assert.Contains(dutch ? "Burger: (niets)" : "Citizen: (nothing)", card.Words, StringComparison.Ordinal);
        Assert.Contains(dutch ? "Leeg bleven 6 van de 9 vakken" : "6 of the 9 cells stayed empty", card.Words, StringComparison.Ordinal);
        Assert.Contains("**Snel** gehandeld.", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("**Snel** gehandeld.", card.Markdown, StringComparison.Ordinal);
        Assert.Equal(2, card.Buttons.Count);
    }

    [Fact]
    public void D31_Officer_and_decider_answer_the_questions_once_it_is_closed_and_nobody_else()
    {
        Assert.IsType<NotClosed>(Decided().Do(Officer, Monday, new Evaluate("Goed.", "")));
        var told = Closed();
        Assert.All(
            new[] { Employee, Colleague, Stranger, Adviser },
            other => Assert.IsType<NotAllowed>(told.Do(other, Monday.AddDays(9), new Evaluate("Goed.", ""))));
        Assert.IsType<TextMissing>(told.Do(Officer, Monday.AddDays(9), new Evaluate(" ", "")));
        Assert.Null(told.Do(Officer, Monday.AddDays(9), new Evaluate("Goed.", "Eerder bellen.")));
        Assert.Null(told.Do(Manager, Monday.AddDays(9), new Evaluate("", "Eerder bellen.")));
        Assert.Null(told.Do(Officer, Monday.AddDays(10), new Evaluate("Beter.", "")));
        Assert.Equal(["", "Beter."], told.Case.Evaluations.Select(each => each.Well));
    }

    [Fact]
    public void D27_The_effect_of_a_measure_is_registered_and_a_later_word_replaces_it()
    {
        var told = Closed();
        Assert.IsType<NoSuchAction>(told.Do(Officer, Monday.AddDays(9), new RegisterEffects([new("a9", Effect.Helped)])));
        Assert.Null(told.Do(Officer, Monday.AddDays(9), new RegisterEffects([new("a1", Effect.Unknown)])));
        Assert.Null(told.Do(Manager, Monday.AddDays(30), new RegisterEffects([new("a1", Effect.Helped)])));
        Assert.Equal([new MeasureEffect("a1", Effect.Helped)], told.Case.Effects);
        var card = Drawn.Of(new EvaluationCards().Of(told.Case, With).First());
        Assert.Contains("Steun en veiligheid regelen: Het hielp", card.Words, StringComparison.Ordinal);
    }

    private static IEnumerable<PersonId> Readers(CaseBuilder told) =>
        new EvaluationCards().Of(told.Case, With).Select(card => Assert.IsType<Recipient.OnePerson>(card.To).Id);

    private static CaseBuilder Decided()
    {
        var told = new CaseBuilder(Employee, Employee.Person, Monday, Report());
        told.Do(Actor.Bot, Monday, new ResolveLine(RouteChoice.Manager, null, Line));
        told.Do(Manager, Monday, new ConfirmTalk(ActedByTheRules.Yes));
        told.Do(Officer, Monday, new ClaimCase());
        told.Do(Officer, Monday, new LogConsultation(["employee", "manager"], "Besproken."));
        string[] options = ["safety-plan", "share-partner", "no-public-answer"];
        Assert.Null(told.Do(Officer, Monday, new ProposeResponse(options, "Hierom.", null, null)));
        Assert.Null(told.Do(Manager, Monday, new DecideProposal(1, Verdict.Approved, null)));
        return told;
    }

    private static CaseBuilder Closed()
    {
        var told = Decided();
        Assert.Null(told.Do(Officer, Monday.AddDays(1), new EndAction("a1", ActionStatus.Done, "Geregeld.")));
        Assert.Null(told.Do(Officer, Monday.AddDays(1), new EndAction("a2", ActionStatus.Dropped, "Mag niet.")));
        Assert.Null(told.Do(Officer, Monday.AddDays(2), new CloseCase(null)));
        return told;
    }
}
