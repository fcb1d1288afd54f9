using Weerbaar.Hosting;

namespace Weerbaar.Tests.Playbook;

public sealed class MunicipalityTests
{
    private static readonly OrganisationPlaybook Municipality = Playbooks.Municipality;

    [Fact]
    public void D5_All_kinds_are_there() => Assert.Equal(
        ["threat", "coercion", "stalking", "doxing", "insult", "defamation", "untrue-facts", "discrimination",
            "impersonation", "sexual", "extortion", "recorded-at-work", "hostile-campaign", "complaint", "other"],
        Municipality.Kinds.Select(kind => kind.Id));

    [Fact]
    public void D5_Every_kind_has_phrases_in_the_reader() =>
        Assert.All(Municipality.Kinds, kind => Assert.NotEmpty(Municipality.Phrases.Kinds[kind.Id]));

    [Fact]
    public void D4_Each_step_is_a_small_card() =>
        Assert.All(Municipality.Steps, step => Assert.InRange(step.Questions.Count, 2, 4));

    [Fact]
    public void D2_Danger_waits_five_minutes() =>
        Assert.Equal(new Term(5, TermUnit.Minutes), Municipality.Terms.DangerAcknowledged);

    [Fact]
    public void D1_The_route_waits_four_working_hours_and_D4_a_draft_fourteen_days()
    {
        Assert.Equal(new Term(4, TermUnit.WorkingHours), Municipality.Terms.RouteChosen);
        Assert.Equal(new Term(14, TermUnit.Days), Municipality.Terms.DraftErased);
    }

    [Theory]
    [InlineData("incident-talk")]
    [InlineData("warning-letter")]
    [InlineData("house-ban")]
    [InlineData("legal-proceedings")]
    public void D17_An_unknown_sender_is_not_talked_to_written_to_banned_or_sued(string option) => Assert.Contains(
        Municipality.FindOption(option)!.Requires,
        requirement => requirement.Fact == "sender-known");

    [Fact]
    public void D17_For_an_unknown_sender_police_data_request_and_proceedings_are_advised_in_this_order() => Assert.Equal(
        ["police-report", "platform-data-request", "platform-proceedings-data"],
        Municipality.Advice.Single(advice => advice.Fact == "offence-by-unknown").Options);

    [Fact]
    public void D18_Every_offence_brings_the_advice_to_report_it_to_the_police()
    {
        var offences = Municipality.Kinds.Where(kind => kind.Offence is not OffenceStatus.None).Select(kind => kind.Id);
        Assert.All(offences, kind =>
        {
            var known = new FactInput(new Dictionary<string, string> { ["sender"] = "client" }, [kind], false, false);
            var advised = Municipality.Advice.Where(advice => Facts.Holds(Municipality, advice.Fact, known));
            Assert.Contains(advised, advice => advice.Options.Contains("police-report"));
        });
    }

    [Fact]
    public void D13_A_complaint_inside_is_answered_as_a_complaint_of_its_own()
    {
        var inside = new FactInput(new Dictionary<string, string> { ["complaint"] = "yes" }, ["insult"], false, false);
        Assert.True(Facts.Holds(Municipality, "complaint-inside", inside));
        Assert.Contains(Municipality.Advice, advice => advice.Fact == "complaint-inside" && advice.Options.Contains("complaint-answer"));
        Assert.NotNull(Municipality.FindOption("complaint-answer")!.Action);
    }

    [Fact]
    public void D36_No_word_of_the_old_privacy_act_is_left() => Assert.All(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, new PlaybookOptions().Folder)),
        file => Assert.DoesNotContain("wbp", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void D15_Facts_are_corrected_only_where_untrue_facts_are_marked() => Assert.Equal(
        "untrue-marked", Municipality.FindOption("factual-correction")!.Requires.Single().Fact);

    [Theory]
    [InlineData("report-to-platform")]
    [InlineData("removal-request")]
    [InlineData("urgent-removal")]
    [InlineData("erasure-request")]
    public void D19_Removal_waits_for_stored_evidence(string option) => Assert.Contains(
        Municipality.FindOption(option)!.Requires, requirement => requirement.Fact == "evidence-stored");

    [Fact]
    public void D12_Urgent_removal_and_the_police_report_wait_for_no_consultation()
    {
        Assert.False(Municipality.FindOption("urgent-removal")!.NeedsConsultation);
        Assert.False(Municipality.FindOption("police-report")!.NeedsConsultation);
        Assert.True(Municipality.FindOption("warning-letter")!.NeedsConsultation);
    }

    [Fact]
    public void D11_Not_answering_is_a_full_decision_without_a_task() =>
        Assert.Null(Municipality.FindOption("no-public-answer")!.Action);

    [Fact]
    public void D16_Each_step_of_the_ladder_is_an_option() => Assert.Equal(
        Municipality.Ladder.Select(step => step.Id),
        Municipality.Options.Select(option => option.LadderStep).OfType<string>());

    [Fact]
    public void D21_The_deadlines_of_the_law_are_counted()
    {
        var complaint = Municipality.Deadlines.Single(deadline => deadline.Id == "own-complaint");
        var stalking = Municipality.Deadlines.Single(deadline => deadline.Id == "stalking-complaint");
        Assert.Equal((new Term(90, TermUnit.Days), DeadlineStart.Seen), (complaint.Term, complaint.From));
        Assert.Equal((new Term(90, TermUnit.Days), DeadlineStart.Posted), (stalking.Term, stalking.From));
        Assert.Equal(new Term(2, TermUnit.WorkingDays), Municipality.Deadlines.Single(d => d.Id == "police-report").Term);
    }

    [Fact]
    public void D21_Every_complaint_offence_counts_down() => Assert.Equal(
        Municipality.Kinds.Where(kind => kind.Offence is OffenceStatus.OnComplaint).Select(kind => kind.Id).Order(),
        Municipality.Facts["complaint-offence"].Kinds.Concat(Municipality.Facts["stalking"].Kinds).Order());

    [Fact]
    public void D22_Declining_and_sending_back_need_a_reason() =>
        Assert.Equal(["decline", "send-back"], Municipality.ReasonNeeded.Order());

    [Fact]
    public void D10_Danger_now_reaches_the_last_level() => Assert.True(
        Municipality.Urgency.Rules.Single(rule => rule.Fact == "danger-now").Points >= Municipality.Urgency.Levels[^1].FromPoints);
}
