using Weerbaar.Features.Response;
using Weerbaar.Tests.Features.Triage;

namespace Weerbaar.Tests.Features.Response;

public sealed class DecisionFormTests
{
    [Fact]
    public async Task D22_An_approval_is_asked_once_to_confirm_and_needs_no_reason()
    {
        var story = Story.Proposed();
        var card = await Drawn.OfAsync(new ApproveForm(), On(story, 1));

        Assert.Contains("Keur je dit voorstel goed?", card.Words, StringComparison.Ordinal);
        Assert.Equal(["Ja, ik keur dit goed"], card.Buttons);

        story.Do(Story.Manager, await new ApproveForm().BuildCommandAsync(On(story, 1), default));
        Assert.Equal(Verdict.Approved, story.Now.Proposal!.Decision!.Verdict);
        Assert.Equal(2, story.Now.Actions.Count);
    }

    [Fact]
    public async Task D22_Declining_and_sending_back_ask_the_reason_that_the_playbook_wants()
    {
        foreach (var form in new ICaseForm[] { new DeclineForm(), new SendBackForm() })
        {
            var card = await Drawn.OfAsync(form, On(Story.Proposed(), 1));
            Assert.True((bool)Assert.Single(card.Inputs)["isRequired"]!);
        }

        Assert.False((await Drawn.OfAsync(new ApproveForm(), On(Story.Proposed(), 1))).Inputs[0].ContainsKey("isRequired"));
    }

    [Fact]
    public async Task A_card_of_an_older_proposal_decides_nothing_and_the_newest_is_shown_with_what_was_typed()
    {
        var story = Story.Proposed().Do(Story.Officer, new ProposeResponse(["no-public-answer"], "Beter van niet.", null, null));
        var form = new DeclineForm();
        var typed = On(story, 1, ("reason", "Ik wil iets anders."));

        var refusal = story.Try(Story.Manager, await form.BuildCommandAsync(typed, default));
        Assert.Equal(new ProposalChanged(2), refusal);

        var again = await Drawn.OfAsync(form, typed with { Fault = RefusalText.Of(refusal!, Language.Dutch) });
        Assert.Contains("nieuwer voorstel (nummer 2)", again.Words, StringComparison.Ordinal);
        Assert.Contains("Beter van niet.", again.Words, StringComparison.Ordinal);
        Assert.Equal("Ik wil iets anders.", (string)again.Inputs[0]["value"]!);
        Assert.Equal("2", (string)again.Ids(again.Buttons[0])["revision"]!);
    }

    [Fact]
    public async Task Opened_from_an_older_card_the_dialog_says_at_once_that_there_is_a_newer_proposal()
    {
        var story = Story.Proposed().Do(Story.Officer, new ProposeResponse(["no-public-answer"], "Beter van niet.", null, null));

        Assert.Contains("nieuwer voorstel", (await Drawn.OfAsync(new ApproveForm(), On(story, 1))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_already_can_only_be_read()
    {
        var card = await Drawn.OfAsync(new ApproveForm(), On(Story.Approved(), 1));

        Assert.Contains("Mo _Manager_ heeft dit voorstel al goedgekeurd.", card.Words, StringComparison.Ordinal);
        Assert.Empty(card.Buttons);
        Assert.Empty(card.Inputs);
    }

    [Fact]
    public async Task D45_Taking_an_approval_back_opens_the_decision_again()
    {
        var story = Story.Approved();

        story.Do(Story.Manager, await new TakeBackForm().BuildCommandAsync(On(story, 1, ("reason", "Te snel.")), default));

        Assert.Null(story.Now.Proposal!.Decision);
        Assert.Empty(story.Now.Actions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("een")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_forged_revision_decides_nothing(string revision)
    {
        var story = Story.Proposed();
        var turn = story.DialogOn(new() { ["revision"] = revision }, Story.Manager);

        Assert.IsType<ProposalChanged>(story.Try(Story.Manager, await new ApproveForm().BuildCommandAsync(turn, default)));
    }

    private static DialogTurn On(Story story, int revision, params (string Id, string Value)[] inputs) =>
        story.DialogOn(new() { ["revision"] = $"{revision}" }, Story.Manager, Language.Dutch, inputs);
}
