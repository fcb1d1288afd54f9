using Weerbaar.Features.Intake;
using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Features.Intake;

[Collection(AtTheDoor.Name)]
public sealed class FormTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;

    [Fact]
    public async Task D5_The_text_proposes_kinds_and_the_employee_confirms()
    {
        var teller = await _door.Tells().ToKinds();

        Assert.Equal("threat", (string?)CardLook.InputOf(teller.Last, "kinds")!["value"]);
        Assert.Empty(teller.Draft.Kinds);

        await teller.Clicks(IntakeVerbs.Next, new { kinds = "insult,defamation" });
        Assert.Equal(["insult", "defamation"], teller.Draft.Kinds);
    }

    [Theory]
    [InlineData("threat", "threat", "other")]
    [InlineData("other", "other")]
    public async Task D5_Something_else_is_not_ticked_beside_what_the_text_says(string ticked, params string[] proposed)
    {
        // Which words propose what is another question: here it is what stands in the draft.
        var teller = await _door.Tells().Says(Walk.Threat).Safe()
            .Plants(file => file.With(file.Draft! with { Suggested = proposed })).Clicks(IntakeVerbs.Next, new { about = "Myself" });

        Assert.Equal(ticked, (string?)CardLook.InputOf(teller.Clicked, "kinds")!["value"]);
    }

    [Fact]
    public async Task What_was_typed_first_stands_as_the_description()
    {
        var teller = await _door.Tells().ToWhat();

        Assert.Equal(Walk.Threat, (string?)CardLook.InputOf(teller.Last, "what")!["value"]);
    }

    [Fact]
    public async Task D4_Only_kind_and_description_are_compulsory()
    {
        var teller = await _door.Tells().ToQuestions();
        var steps = new List<string>();
        while (teller.Draft.Step != "review")
        {
            steps.Add(teller.Draft.Step);
            await teller.Clicks(IntakeVerbs.Skip);
        }

        Assert.Equal([.. MunicipalitySteps(), "files", "route"], steps);
        await teller.Clicks(IntakeVerbs.Send);
        Assert.Equal(Walk.Threat, teller.Case.Report!.Description);
        Assert.Empty(teller.Case.Report.Answers);
        Assert.Equal(RouteChoice.Open, teller.Case.Route.Choice);
    }

    [Theory]
    [InlineData("", "Kies eerst wat het is")]
    [InlineData("no-such-kind", "Kies opnieuw")]
    public async Task D4_Without_a_kind_the_step_stays_and_says_so(string kinds, string fault)
    {
        var teller = await _door.Tells().ToKinds().Clicks(IntakeVerbs.Next, new { kinds });

        Assert.Contains(fault, teller.ClickedText, StringComparison.Ordinal);
        Assert.Equal("kinds", teller.Draft.Step);
    }

    [Fact]
    public async Task D4_Without_a_description_the_step_stays_and_says_so()
    {
        var teller = await _door.Tells().ToWhat().Clicks(IntakeVerbs.Next, new { what = "  " });

        Assert.Contains("Vertel kort", teller.ClickedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_asks_only_what_fits_the_kinds()
    {
        var threat = await _door.Tells().ToQuestions().SkipTo("step-recorded");
        Assert.Null(CardLook.InputOf(threat.Last, "recorded-asked"));

        var filmed = await _door.Tells().ToKinds().Clicks(IntakeVerbs.Next, new { kinds = "recorded-at-work" })
            .Clicks(IntakeVerbs.Next, new { what = "gefilmd" }).SkipTo("step-recorded");
        Assert.NotNull(CardLook.InputOf(filmed.Last, "recorded-asked"));
    }

    [Fact]
    public async Task Every_question_of_the_playbook_can_be_answered_and_arrives_with_the_case()
    {
        var teller = await _door.Tells().ToQuestions();
        var expected = new Dictionary<string, string>();
        while (teller.Draft.Step != "files")
        {
            var step = Playbook.Playbooks.Municipality.Steps.Single(step => "step-" + step.Id == teller.Draft.Step);
            var inputs = step.Questions.Where(question => question.OnlyKinds.Count == 0).ToDictionary(question => question.Id, AnswerTo);
            inputs.ToList().ForEach(input => expected[input.Key] = input.Value);
            await teller.Clicks(IntakeVerbs.Next, inputs);
        }

        await teller.Clicks(IntakeVerbs.Next).Clicks(IntakeVerbs.Next, new { route = "adviser" }).Clicks(IntakeVerbs.Send);
        Assert.Equal(expected.OrderBy(answer => answer.Key), teller.Case.Report!.Answers.OrderBy(answer => answer.Key));
    }

    [Fact]
    public async Task Next_twice_on_the_same_card_sets_the_same_and_shows_the_same()
    {
        var teller = await _door.Tells().ToQuestions();
        var card = teller.Last;
        await teller.Clicks(card, IntakeVerbs.Next, new { platform = "facebook" });
        var (once, shown) = (teller.Draft, teller.ClickedText);

        await teller.Clicks(card, IntakeVerbs.Next, new { platform = "facebook" });

        Assert.Equal(once.Revision, teller.Draft.Revision);
        Assert.Equal(shown, teller.ClickedText);
    }

    [Fact]
    public async Task An_old_card_s_next_shows_the_step_after_that_step_and_clears_nothing()
    {
        var teller = await _door.Tells().ToQuestions();
        var where = teller.Last;
        await teller.Clicks(IntakeVerbs.Next, new { platform = "facebook" }).Clicks(IntakeVerbs.Next, new { seen = "2026-09-01" });

        await teller.Clicks(where, IntakeVerbs.Next, new { platform = "" });

        Assert.Equal("step-when", teller.Draft.Step);
        Assert.Equal("facebook", teller.Draft.Answers["platform"]);
    }

    [Fact]
    public async Task D4_What_an_older_card_answers_stands_beside_what_was_answered_since()
    {
        var teller = await _door.Tells().ToQuestions().SkipTo("step-done");
        var older = teller.Last;
        await teller.Clicks(older, IntakeVerbs.Next, new Dictionary<string, string> { ["done-note"] = "ik heb hem geblokkeerd" });

        await teller.Clicks(older, IntakeVerbs.Next, new Dictionary<string, string> { ["done-note"] = "zijn moeder weet er nu ook van" });

        Assert.Equal("zijn moeder weet er nu ook van", teller.Draft.Answers["done-note"]);
        Assert.Contains(teller.Draft.Texts, piece => piece.Text == "ik heb hem geblokkeerd");
    }

    [Fact]
    public async Task Emptied_on_the_newest_card_an_answer_is_gone()
    {
        var teller = await _door.Tells().ToQuestions().Clicks(IntakeVerbs.Next, new { platform = "facebook" }).Clicks(IntakeVerbs.Back);

        await teller.Clicks(IntakeVerbs.Next, new { platform = "" });

        Assert.Empty(teller.Draft.Answers);
    }

    [Fact]
    public async Task Back_and_stop_keep_what_was_typed()
    {
        var teller = await _door.Tells().ToQuestions().Clicks(IntakeVerbs.Back, new { platform = "tiktok" });
        Assert.Equal("tiktok", teller.Draft.Answers["platform"]);

        await teller.Clicks(IntakeVerbs.Stop, new { what = "Nieuwe woorden" });
        Assert.Equal("Nieuwe woorden", teller.Draft.Description);
        Assert.True(teller.Draft.Paused);
    }

    [Fact]
    public async Task D4_It_is_resumed_on_another_device_at_the_step_where_it_was()
    {
        var teller = await _door.Tells().ToQuestions().Clicks(IntakeVerbs.Stop);
        Assert.Contains("donderdag 17 september", teller.ClickedText, StringComparison.Ordinal);

        await teller.Resumes();

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
