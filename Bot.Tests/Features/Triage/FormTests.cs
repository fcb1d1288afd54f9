using Weerbaar.Features.Response;
using Weerbaar.Features.Triage;

namespace Weerbaar.Tests.Features.Triage;

public sealed class FormTests
{
    public static TheoryData<string> Forms => [.. All.Keys];

    private static Dictionary<string, Func<(ICaseForm Form, Story Story, Actor Who)>> All { get; } = new()
    {
        ["release"] = () => (new ReleaseForm(), Story.Consulted(), Story.Officer),
        ["urgency"] = () => (new UrgencyForm(), Story.Reported(), Story.Officer),
        ["kinds"] = () => (new KindsForm(), Story.Reported(), Story.Officer),
        ["consultation"] = () => (new ConsultationForm(), Story.Reported(), Story.Officer),
        ["note"] = () => (new NoteForm(), Story.Reported(), Story.Officer),
        ["propose"] = () => (new ProposeForm(), Story.Consulted(), Story.Officer),
        ["approve"] = () => (new ApproveForm(), Story.Proposed(), Story.Manager),
        ["decline"] = () => (new DeclineForm(), Story.Proposed(), Story.Manager),
        ["send back"] = () => (new SendBackForm(), Story.Proposed(), Story.Manager),
        ["take back"] = () => (new TakeBackForm(), Story.Approved(), Story.Manager),
        ["action"] = () => (new ActionForm(), Story.Approved(), Story.Officer),
        ["close"] = () => (new CloseForm(), Story.Consulted(), Story.Officer),
        ["reopen"] = () => (new ReopenForm(), Story.Consulted().Do(Story.Officer, new CloseCase("klaar")), Story.Officer),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Each_form_reads_well_in_both_languages_and_shows_no_content_that_is_not_recorded(string name)
    {
        var (form, story, who) = All[name]();
        Assert.True(Access.May(who, story.Now, form.Needs));
        foreach (var language in Enum.GetValues<Language>())
        {
            var card = await Drawn.OfAsync(form, story.Dialog(who, language));

            Assert.Contains("7KM-4QX-2PC", card.Words, StringComparison.Ordinal);
            Assert.Single(card.Buttons);
            Assert.DoesNotContain("woont", card.Json, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_refusal_gives_back_what_was_typed_under_its_text(string name)
    {
        var (form, story, who) = All[name]();
        var empty = await Drawn.OfAsync(form, story.Dialog(who));
        var typed = empty.Inputs.Select(input => ((string)input["id"]!, $"typed {(string)input["id"]!}")).ToArray();

        var again = await Drawn.OfAsync(form, story.Dialog(who, Language.Dutch, typed) with { Fault = "Dit kan niet." });

        Assert.Contains("⚠ Dit kan niet.", again.Words, StringComparison.Ordinal);
        Assert.Equal(typed.Select(each => each.Item2), again.Inputs.Select(input => (string)input["value"]!));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_empty_form_is_refused_in_words_or_needs_none(string name)
    {
        var (form, story, who) = All[name]();
        var ids = new Dictionary<string, string> { ["revision"] = "1" };

        var refusal = story.Try(who, await form.BuildCommandAsync(story.DialogOn(ids, who), default));

        if (name is "approve")
        {
            Assert.Null(refusal);
            return;
        }

        Assert.NotNull(refusal);
        Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(RefusalText.Of(refusal, language)));
    }

    [Fact]
    public async Task D10_The_rules_proposal_and_its_reasons_stand_above_the_choice()
    {
        var story = Story.Reported().Do(Story.Officer, new SetUrgency("normal", "rustig"));
        var card = await Drawn.OfAsync(new UrgencyForm(), story.Dialog(Story.Officer));

        Assert.Contains("De regels stellen voor: Hoog.", card.Words, StringComparison.Ordinal);
        Assert.Contains("tegen iemands leven of huis", card.Words, StringComparison.Ordinal);
        Assert.Equal("normal", (string)card.Inputs[0]["value"]!);
    }

    [Fact]
    public async Task Kinds_are_corrected_to_what_was_chosen()
    {
        var story = Story.Reported();
        var turn = story.Dialog(Story.Officer, Language.Dutch, ("kinds", "insult,other"), ("reason", "past beter"));

        story.Do(Story.Officer, await new KindsForm().BuildCommandAsync(turn, default));

        Assert.Equal(["insult", "other"], story.Now.Report!.Kinds);
    }

    [Fact]
    public async Task D12_A_consultation_is_logged_with_whom_and_what_came_of_it()
    {
        var story = Story.Reported();
        var turn = story.Dialog(Story.Officer, Language.Dutch, ("with", "handed-over,manager"), ("outcome", "akkoord"));

        story.Do(Story.Officer, await new ConsultationForm().BuildCommandAsync(turn, default));

        Assert.True(story.Now.Consulted);
        Assert.Equal("akkoord", Assert.Single(story.Now.Consultations).Outcome);
    }

    [Fact]
    public async Task D1_The_consultation_about_whoever_went_past_their_manager_sends_nobody_to_the_manager()
    {
        var story = Story.Reported().Do(Story.Employee, new ChooseRoute(RouteChoice.Adviser, null));

        var card = await Drawn.OfAsync(new ConsultationForm(), story.Dialog(Story.Officer, Language.Dutch));

        Assert.Contains("wil niet dat de leidinggevende het hoort", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("medewerker en de leidinggevende", card.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("employee", false)]
    [InlineData("manager", false)]
    [InlineData("other", false)]
    [InlineData("employee,manager", true)]
    [InlineData("handed-over,manager", true)]
    public void D12_Consulted_is_both_the_employee_or_who_they_leave_it_to_and_the_manager(string with, bool consulted)
    {
        var story = Story.Reported().Do(Story.Officer, new LogConsultation(with.Split(','), "besproken"));

        Assert.Equal(consulted, story.Now.Consulted);
    }

    [Fact]
    public void D12_For_the_organisation_s_own_case_the_manager_is_enough() => Assert.True(
        Story.AboutTheOrganisation().Do(Story.Officer, new LogConsultation(["manager"], "besproken")).Now.Consulted);
}
