using Weerbaar.Features.Response;
using Weerbaar.Tests.Features.Triage;

namespace Weerbaar.Tests.Features.Response;

public sealed class DeciderCardTests
{
    public static TheoryData<string> Stages => [.. Every.Keys];

    private static Dictionary<string, Func<Story>> Every { get; } = new()
    {
        ["danger only"] = () => Story.DangerOnly().WithLine(),
        ["reported"] = () => Story.Reported().WithLine(),
        ["about the organisation"] = () => Story.AboutTheOrganisation().WithLine(),
        ["talked"] = () => Story.Reported().WithLine().Do(Story.Manager, new ConfirmTalk(ActedByTheRules.Yes)),
        ["talk denied"] =
            () => Story.Reported().WithLine().Do(Story.Manager, new ConfirmTalk(ActedByTheRules.Yes)).Do(Story.Employee, new DenyTalk()),
        ["proposed"] = () => Story.Proposed(),
        ["sent back"] = () => Story.Proposed().Do(Story.Manager, new DecideProposal(1, Verdict.SentBack, "Anders graag.")),
        ["approved"] = () => Story.Approved(),
        ["closed"] = () => Story.Consulted().Do(Story.Officer, new CloseCase("klaar")),
        ["withdrawn"] = () => Story.Reported().WithLine().Do(Story.Employee, new Withdraw(null)),
    };

    /// <summary>What falls due waits out the quiet hours; what takes the place of somebody out of reach does not.</summary>
    [Fact]
    public void D30_Who_comes_in_the_place_of_somebody_out_of_reach_is_told_at_once()
    {
        var reported = Story.Reported().WithLine();
        Assert.False(FellDue(reported).Single());
        var away = reported.Now.Route.Told[0].Person.Id;
        reported.Do(Actor.Bot, new NoteReach([new OutOfReach(away, "Blocked")]));
        Assert.Equal([false, false], FellDue(reported));
        reported.Do(Actor.Bot, new NoteReach([]));
        Assert.Equal([false, true], FellDue(reported));
    }

    private static IEnumerable<bool> FellDue(Story story) => new DeciderCards().Of(story.Now, story.Cards).Select(card => card.FellDue);

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_card_reads_well_in_both_languages_and_holds_no_word_of_the_report(string stage)
    {
        var story = Every[stage]();
        foreach (var language in Enum.GetValues<Language>())
        {
            var card = Drawn.Of(Card(story), language);

            Assert.DoesNotContain("woont", card.Json, StringComparison.Ordinal);
            Assert.DoesNotContain("*Employee*", card.Markdown, StringComparison.Ordinal);
            Assert.DoesNotContain("[Officer]", card.Markdown, StringComparison.Ordinal);
            Assert.DoesNotContain("_Manager_", card.Markdown, StringComparison.Ordinal);
            Assert.InRange(card.Shown.Count, 1, 4);
        }
    }

    [Fact]
    public void Who_decides_reads_whom_it_is_about_the_kinds_and_what_the_protocol_advises()
    {
        var card = Drawn.Of(Card(Every["reported"]()));

        Assert.Contains("Esra *Employee*", card.Words, StringComparison.Ordinal);
        Assert.Contains("Soort: Bedreiging", card.Words, StringComparison.Ordinal);
        Assert.Contains("Schat eerst samen het gevaar in.", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D2_Danger_is_urgent_for_who_decides_and_comes_first()
    {
        var card = Card(Every["danger only"]());

        Assert.True(card.Urgent);
        Assert.Equal("Gezien, ik ga erop af", Drawn.Of(card).Shown[0]);
    }

    [Fact]
    public async Task D28_The_manager_is_asked_to_talk_in_words_of_recognition_and_says_whether_the_rules_were_kept()
    {
        var story = Every["reported"]();
        Assert.Contains("Zeg dat het goed is dat dit is gemeld.", Drawn.Of(Card(story)).Words, StringComparison.Ordinal);
        Assert.Contains("Ik heb met de medewerker gesproken", Drawn.Of(Card(story)).Shown);

        var form = await Drawn.OfAsync(new TalkForm(), story.Dialog(Story.Manager));
        Assert.Contains("De medewerker leest dat je dit hebt vastgelegd", form.Words, StringComparison.Ordinal);
        Assert.Null((string?)form.Inputs.Single()["value"]);
        story.Do(Story.Manager, new ConfirmTalk(ActedByTheRules.Yes));
        Assert.DoesNotContain("Ik heb met de medewerker gesproken", Drawn.Of(Card(story)).Buttons);
        Assert.Contains("Mo _Manager_ sprak met de medewerker.", Drawn.Of(Card(story)).Words, StringComparison.Ordinal);
        Assert.Contains("Ja, de medewerker deed het goed.", Drawn.Of(Card(story)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D28_A_talk_that_the_employee_denies_is_asked_again_without_blame()
    {
        var card = Drawn.Of(Card(Every["talk denied"]()));

        Assert.Contains("Misschien is er een misverstand.", card.Words, StringComparison.Ordinal);
        Assert.Contains("Ik heb met de medewerker gesproken", card.Buttons);
    }

    [Fact]
    public void D28_No_talk_is_asked_where_nobody_is_affected() =>
        Assert.DoesNotContain("Ik heb met de medewerker gesproken", Drawn.Of(Card(Every["about the organisation"]())).Buttons);

    [Fact]
    public void D22_A_proposal_waits_with_three_ways_to_decide_and_its_reason()
    {
        var card = Drawn.Of(Card(Story.Proposed()));

        Assert.Equal(["Goedkeuren", "Terugsturen", "Afwijzen"], card.Shown.Take(3));
        Assert.Contains("Aangifte door de organisatie", card.Words, StringComparison.Ordinal);
        Assert.Contains("Het is ernstig.", card.Words, StringComparison.Ordinal);
        Assert.Equal("1", (string)card.Ids("Goedkeuren")["revision"]!);
    }

    [Fact]
    public void Four_eyes_Who_proposed_gets_no_button_to_decide()
    {
        var story = Story.Reported()
            .WithLine(new EscalationStep(Story.Officer.Person, EscalationRole.Manager))
            .Do(Story.Officer, new ClaimCase())
            .Do(Story.Officer, new ProposeResponse(["safety-plan"], "Nodig.", null, null));

        Assert.DoesNotContain("Goedkeuren", Drawn.Of(Card(story)).Buttons);
    }

    [Fact]
    public void D45_An_approval_can_be_taken_back_until_something_was_carried_out()
    {
        var story = Story.Approved();
        Assert.Contains("Goedkeuring intrekken", Drawn.Of(Card(story)).Buttons);

        story.Do(Story.Officer, new EndAction("a1", ActionStatus.Done, "klaar"));
        Assert.DoesNotContain("Goedkeuring intrekken", Drawn.Of(Card(story)).Buttons);
    }

    [Fact]
    public void D22_Who_steps_in_reads_why_and_gets_the_same_buttons()
    {
        var story = Story.Proposed().Brought(new LineExtended("decision:1", 2, 2));
        var cards = new DeciderCards().Of(story.Now, story.Cards).ToList();

        Assert.Equal(2, cards.Count);
        var deputy = Drawn.Of(cards[1]);
        Assert.Contains("Jij mag nu ook besluiten.", deputy.Words, StringComparison.Ordinal);
        Assert.Contains("Goedkeuren", deputy.Shown);
        Assert.DoesNotContain("Jij mag nu ook besluiten.", Drawn.Of(cards[0]).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D22_The_card_says_when_somebody_else_is_asked_as_long_as_there_is_somebody()
    {
        var story = Story.Proposed();
        var (context, proposal) = (story.Cards, story.Now.Proposal!);
        var asked = context.Calendar.Add(proposal.At, context.Playbook.Terms.DecisionDeputy);
        Assert.Contains(
            $"Is er op {Moments.Time(asked, context.Playbook, Language.Dutch)} nog geen besluit?",
            Drawn.Of(Card(story)).Words,
            StringComparison.Ordinal);

        story.Brought(new LineExtended("decision:1", 2, 2));
        Assert.DoesNotContain("nog geen besluit?", Drawn.Of(Card(story)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_confidential_adviser_sees_the_same_card()
    {
        var story = Story.Reported().Do(Story.Employee, new ChooseRoute(RouteChoice.Adviser, null))
            .WithLine(new(Story.Deputy.Person, EscalationRole.Adviser), new(Story.Stranger.Person, EscalationRole.Adviser));
        var cards = new DeciderCards().Of(story.Now, story.Cards).ToList();

        Assert.Equal(2, cards.Count);
        Assert.Equal(Drawn.Of(cards[0]).Words, Drawn.Of(cards[1]).Words);
        Assert.DoesNotContain("Jij mag nu ook besluiten.", Drawn.Of(cards[1]).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_gets_a_card_about_a_case_before_the_route_is_open() =>
        Assert.Empty(new DeciderCards().Of(Story.DangerOnly(DangerRoute.TeamOnly).Now, Story.Reported().Cards));

    [Fact]
    public void D23_Actions_stand_with_owner_and_date()
    {
        var words = Drawn.Of(Card(Story.Approved())).Words;

        Assert.Contains("Doe aangifte: uiterlijk woensdag 25 november", words, StringComparison.Ordinal);
        Assert.Contains("(Olaf [Officer](x))", words, StringComparison.Ordinal);
        Assert.Contains("(jij)", words, StringComparison.Ordinal);
        Assert.Contains("Actie afronden", Drawn.Of(Card(Story.Approved())).Shown);
    }

    private static LiveCard Card(Story story)
    {
        var card = new DeciderCards().Of(story.Now, story.Cards).First();
        Assert.StartsWith("decider-", card.Audience, StringComparison.Ordinal);
        return card;
    }
}
