using Weerbaar.Cases;
using Weerbaar.Intake;
using Weerbaar.Playbook;

namespace Weerbaar.Tests.Intake;

public sealed class FormTests
{
    [Fact]
    public void D5_The_text_proposes_kinds_and_the_employee_confirms()
    {
        var teller = new BypassingTeller().ToKinds();

        Assert.Equal("threat", (string?)CardLook.InputOf(teller.Last, "kinds")!["value"]);
        Assert.Empty(teller.Draft.Kinds);
        teller.Clicks(IntakeVerbs.Next, new { kinds = "insult,defamation" });
        Assert.Equal(["insult", "defamation"], teller.Draft.Kinds);
    }

    [Fact]
    public void D5_Something_else_is_not_ticked_beside_what_the_text_says()
    {
        var teller = new BypassingTeller().ToKinds();

        teller.File = teller.File with { Draft = teller.Draft with { Suggested = ["threat", "other"] } };
        teller.Clicks(IntakeVerbs.Back).Clicks(IntakeVerbs.Next);
        Assert.Equal("threat", (string?)CardLook.InputOf(teller.Clicked, "kinds")!["value"]);

        teller.File = teller.File with { Draft = teller.Draft with { Suggested = ["other"] } };
        teller.Clicks(IntakeVerbs.Back).Clicks(IntakeVerbs.Next);
        Assert.Equal("other", (string?)CardLook.InputOf(teller.Clicked, "kinds")!["value"]);
    }

    [Fact]
    public void What_was_typed_first_stands_as_the_description()
    {
        var teller = new BypassingTeller().ToWhat();

        Assert.Equal(Walk.Threat, (string?)CardLook.InputOf(teller.Last, "what")!["value"]);
    }

    [Fact]
    public void D4_Only_kind_and_description_are_compulsory()
    {
        var teller = new BypassingTeller().ToQuestions();
        var steps = new List<string>();
        while (teller.Draft.Step != "review")
        {
            steps.Add(teller.Draft.Step);
            teller.Clicks(IntakeVerbs.Skip);
        }

        Assert.Equal([.. MunicipalitySteps(), "files", "route"], steps);
        teller.Clicks(IntakeVerbs.Send);
        Assert.Equal(Walk.Threat, teller.Case.Report!.Description);
        Assert.Empty(teller.Case.Report.Answers);
        Assert.Equal(RouteChoice.Open, teller.Case.Route.Choice);
    }

    [Theory]
    [InlineData("", "Kies eerst wat het is")]
    [InlineData("no-such-kind", "Kies opnieuw")]
    public void D4_Without_a_kind_the_step_stays_and_says_so(string kinds, string fault)
    {
        var teller = new BypassingTeller().ToKinds().Clicks(IntakeVerbs.Next, new { kinds });

        Assert.Contains(fault, teller.ClickedText, StringComparison.Ordinal);
        Assert.Equal("kinds", teller.Draft.Step);
    }

    [Fact]
    public void D4_Without_a_description_the_step_stays_and_says_so()
    {
        var teller = new BypassingTeller().ToWhat().Clicks(IntakeVerbs.Next, new { what = "  " });

        Assert.Contains("Vertel kort", teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_asks_only_what_fits_the_kinds()
    {
        var threat = new BypassingTeller().ToQuestions().SkipTo("step-recorded");
        Assert.Null(CardLook.InputOf(threat.Last, "recorded-asked"));

        var filmed = new BypassingTeller().ToKinds().Clicks(IntakeVerbs.Next, new { kinds = "recorded-at-work" })
            .Clicks(IntakeVerbs.Next, new { what = "gefilmd" }).SkipTo("step-recorded");
        Assert.NotNull(CardLook.InputOf(filmed.Last, "recorded-asked"));
    }

    [Fact]
    public void Every_question_of_the_playbook_can_be_answered_and_arrives_with_the_case()
    {
        var teller = new BypassingTeller().ToQuestions();
        var expected = new Dictionary<string, string>();
        while (teller.Draft.Step != "files")
        {
            var step = teller.Playbook.Steps.Single(step => "step-" + step.Id == teller.Draft.Step);
            var inputs = step.Questions.Where(question => question.OnlyKinds.Count == 0).ToDictionary(question => question.Id, AnswerTo);
            inputs.ToList().ForEach(input => expected[input.Key] = input.Value);
            teller.Clicks(IntakeVerbs.Next, inputs);
        }

        teller.Clicks(IntakeVerbs.Next).Clicks(IntakeVerbs.Next, new { route = "adviser" }).Clicks(IntakeVerbs.Send);
        Assert.Equal(expected.OrderBy(answer => answer.Key), teller.Case.Report!.Answers.OrderBy(answer => answer.Key));
    }

    [Fact]
    public void Next_twice_on_the_same_card_sets_the_same_and_shows_the_same()
    {
        var teller = new BypassingTeller().ToQuestions();
        var card = teller.Last;
        teller.Clicks(card, IntakeVerbs.Next, new { platform = "facebook" });
        var (once, shown) = (teller.Draft, CardLook.TextOf(teller.Clicked));

        teller.Clicks(card, IntakeVerbs.Next, new { platform = "facebook" });

        Assert.Equal(once.Revision, teller.Draft.Revision);
        Assert.Equal(shown, CardLook.TextOf(teller.Clicked));
    }

    [Fact]
    public void An_old_card_s_next_shows_the_step_after_that_step_and_clears_nothing()
    {
        var teller = new BypassingTeller().ToQuestions();
        var where = teller.Last;
        teller.Clicks(IntakeVerbs.Next, new { platform = "facebook" }).Clicks(IntakeVerbs.Next, new { seen = "2026-09-01" });

        teller.Clicks(where, IntakeVerbs.Next, new { platform = "" });

        Assert.Equal("step-when", teller.Draft.Step);
        Assert.Equal("facebook", teller.Draft.Answers["platform"]);
    }

    [Fact]
    public void Emptied_on_the_newest_card_an_answer_is_gone()
    {
        var teller = new BypassingTeller().ToQuestions().Clicks(IntakeVerbs.Next, new { platform = "facebook" }).Clicks(IntakeVerbs.Back);

        teller.Clicks(IntakeVerbs.Next, new { platform = "" });

        Assert.Empty(teller.Draft.Answers);
    }

    [Fact]
    public void Back_and_stop_keep_what_was_typed()
    {
        var teller = new BypassingTeller().ToQuestions().Clicks(IntakeVerbs.Back, new { platform = "tiktok" });
        Assert.Equal("tiktok", teller.Draft.Answers["platform"]);

        teller.Clicks(IntakeVerbs.Stop, new { what = "Nieuwe woorden" });
        Assert.Equal("Nieuwe woorden", teller.Draft.Description);
        Assert.True(teller.Draft.Paused);
    }

    [Fact]
    public void D4_It_is_resumed_on_another_device_at_the_step_where_it_was()
    {
        var teller = new BypassingTeller().ToQuestions().Clicks(IntakeVerbs.Stop);
        Assert.Contains("maandag 21 september", teller.ClickedText, StringComparison.Ordinal);

        teller.Resumes();

        Assert.False(teller.Draft.Paused);
        Assert.NotNull(CardLook.InputOf(teller.Last, "platform"));
    }

    private static IEnumerable<string> MunicipalitySteps() =>
        Playbook.Playbooks.Municipality.Steps.Select(step => "step-" + step.Id);

    private static string AnswerTo(Question question) => question.Input switch
    {
        QuestionInput.Choice or QuestionInput.Choices => question.Choices[0].Id,
        QuestionInput.YesNo => "yes",
        QuestionInput.Number => "1200",
        QuestionInput.Date => "2026-09-01",
        QuestionInput.Link => "https://www.facebook.com/groups/1",
        _ => "Woorden van *mezelf*",
    };
}
