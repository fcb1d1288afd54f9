using Weerbaar.Features.Response;
using Weerbaar.Tests.Features.Triage;

namespace Weerbaar.Tests.Features.Response;

public sealed class ProposeTests
{
    private static readonly Dictionary<string, string> Known = new() { ["sender"] = "resident" };

    [Fact]
    public async Task D15_All_options_are_offered_or_named_with_why_not()
    {
        var story = Story.Consulted();
        var card = await ShownAsync(story);

        Assert.All(story.Playbook.Options, option => Assert.Contains(option.Name.Nl, card.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task D17_With_an_unknown_sender_the_order_is_police_then_data_then_proceedings_and_the_rest_is_impossible()
    {
        var card = await ShownAsync(Story.Consulted());
        var choices = Choices(card);

        Assert.Equal(["police-report", "platform-data-request", "platform-proceedings-data"], choices.Take(3));
        Assert.DoesNotContain("house-ban", choices);
        Assert.DoesNotContain("legal-proceedings", choices);
        Assert.Contains("Pandverbod: Een verbod moet op naam staan. De afzender is nog niet bekend.", card.Words, StringComparison.Ordinal);
        Assert.Contains("removal-request", choices);
        Assert.Contains("platform-proceedings-removal", choices);
    }

    [Fact]
    public async Task D15_D17_What_is_advised_and_cannot_be_done_yet_says_so_once_and_is_not_called_advised()
    {
        var story = Story.Consulted(null, "recorded-at-work");
        var card = await ShownAsync(story);

        var hindrance = "Een gesprek kan pas als de afzender bekend is.";
        Assert.Contains($"Incidentgesprek. Nu alleen met een reden: {hindrance}", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain($"Incidentgesprek: {hindrance}", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Incidentgesprek (geadviseerd)", card.Words, StringComparison.Ordinal);
        Assert.Contains("Incidentgesprek (alleen met een reden)", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D17_What_is_impossible_is_refused_whatever_the_reason()
    {
        var refusal = Story.Consulted().Try(
            Story.Officer, new ProposeResponse(["house-ban"], "Toch.", "wie · wat · wanneer", "ik wil het"));

        Assert.False(Assert.IsType<RequirementNotMet>(refusal).CanBePassed);
        Assert.Equal("Pandverbod: Een verbod moet op naam staan. De afzender is nog niet bekend.", RefusalText.Of(refusal, Language.Dutch));
    }

    [Fact]
    public void D19_Removal_waits_for_evidence_and_for_the_police_report_or_a_reason()
    {
        var story = Story.Consulted();
        var refusal = Assert.IsType<RequirementNotMet>(story.Try(Story.Officer, Propose(null, "removal-request")));
        Assert.Contains("Bewaar eerst bewijs.", RefusalText.Of(refusal, Language.Dutch), StringComparison.Ordinal);

        story.Do(Story.Employee, new ReceiveEvidence([new("f1", "een.png")])).Brought(new EvidenceStored("f1", 10, "image/png", "ab"));
        var still = Assert.IsType<RequirementNotMet>(story.Try(Story.Officer, Propose(null, "removal-request")));
        Assert.Contains("Doe eerst aangifte", RefusalText.Of(still, Language.Dutch), StringComparison.Ordinal);

        story.Do(Story.Officer, Propose("De politie weet ervan.", "removal-request"));
        Assert.Equal("De politie weet ervan.", Assert.Single(story.Now.Proposal!.Options).PassedBecause);
    }

    [Fact]
    public void D12_Without_consultation_only_what_may_not_wait_is_proposed()
    {
        var story = Story.Reported().Do(Story.Officer, new ClaimCase());

        Assert.IsType<ConsultFirst>(story.Try(Story.Officer, Propose(null, "no-public-answer")));
        Assert.Null(story.Try(Story.Officer, Propose(null, "police-report")));
        Assert.Null(story.Try(Story.Officer, Propose("De manager is er niet.", "no-public-answer")));
    }

    [Fact]
    public void D12_Danger_now_is_never_held_up()
    {
        var story = Story.Reported().Do(Story.Officer, new ClaimCase()).Do(Story.Officer, new RaiseDanger(DangerRoute.TeamOnly));

        Assert.Null(story.Try(Story.Officer, Propose(null, "no-public-answer")));
    }

    [Fact]
    public async Task D14_What_speaks_outside_names_account_signer_and_time_all_three()
    {
        var story = Story.Consulted(Known);

        Assert.IsType<SpeakerMissing>(
            story.Try(Story.Officer, await CommandAsync(story, ("account", "@stad"), ("signer", "de burgemeester"))));

        story.Do(Story.Officer, await CommandAsync(story, ("account", "@stad"), ("signer", "de burgemeester"), ("moment", "dinsdag")));
        Assert.Equal("@stad · de burgemeester · dinsdag", Assert.Single(story.Now.Proposal!.Options).SpokenAs);
    }

    [Fact]
    public void D11_Not_answering_is_a_decision_with_a_reason()
    {
        var story = Story.Consulted();

        Assert.IsType<TextMissing>(story.Try(Story.Officer, new ProposeResponse(["no-public-answer"], " ", null, null)));
        story.Do(Story.Officer, Propose(null, "no-public-answer")).Do(Story.Manager, new DecideProposal(1, Verdict.Approved, null));
        Assert.Empty(story.Now.Actions);
        Assert.Equal(Weerbaar.Features.Triage.Stage.ReadyToClose, Weerbaar.Features.Triage.Stages.Of(story.Now));
    }

    [Fact]
    public async Task What_would_be_refused_anyhow_is_said_before_anybody_types()
    {
        Assert.Contains("Pak de zaak eerst op.", (await ShownAsync(Story.Reported())).Words, StringComparison.Ordinal);
        Assert.Contains("nog niet verstuurd", (await ShownAsync(Story.DangerOnly())).Words, StringComparison.Ordinal);
        Assert.Contains(
            "heeft deze zaak",
            (await Drawn.OfAsync(new ProposeForm(), Story.Consulted().Dialog(Story.Other))).Words,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_protocol_s_advice_stands_with_its_reason()
    {
        var card = await ShownAsync(Story.Consulted(new Dictionary<string, string> { ["unsafe"] = "yes" }, "complaint"));

        Assert.Contains("Er zit een klacht in. Die verdient een eigen antwoord.", card.Words, StringComparison.Ordinal);
        Assert.Contains("De medewerker voelt zich onveilig.", card.Words, StringComparison.Ordinal);
        Assert.Contains("Steun en veiligheid regelen (geadviseerd)", card.Words, StringComparison.Ordinal);
    }

    private static ProposeResponse Propose(string? passedBecause, params string[] options) =>
        new(options, "Het is ernstig.", null, passedBecause);

    private static async Task<Drawn> ShownAsync(Story story) => await Drawn.OfAsync(new ProposeForm(), story.Dialog(Story.Officer));

    private static IReadOnlyList<string> Choices(Drawn card) =>
        [.. card.Inputs[0]["choices"]!.AsArray().Select(choice => (string)choice!["value"]!)];

    private static async Task<CaseCommand> CommandAsync(Story story, params (string Id, string Value)[] inputs) =>
        await new ProposeForm().BuildCommandAsync(
            story.Dialog(Story.Officer, Language.Dutch, [("options", "warning-letter"), ("reason", "Het is genoeg."), .. inputs]), default);
}
