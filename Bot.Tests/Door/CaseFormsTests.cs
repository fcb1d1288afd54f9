namespace Weerbaar.Tests.Door;

/// <summary>Every form of officers and deciders, opened by its button, filled in as it is drawn and sent: each does what it says.</summary>
[Collection(AtTheBackDoor.Name)]
public sealed class CaseFormsTests(Doorway doorway)
{
    private readonly FrontDoor door = doorway.Door;
    private readonly DoorPerson sanne = doorway.Door.Person("Sanne");
    private Case of = null!;

    private DoorPerson Manager => sanne.Manager;

    [Fact]
    public async Task A_case_goes_through_all_forms_of_officers_and_deciders_from_its_claim_to_its_end()
    {
        of = await door.ReportedAsync(sanne, null, "hij schrijft dat hij me weet te vinden", RouteChoice.Manager);
        await door.Noor.ClicksAsync("triage-claim", on: of.Number.Value, channel: DoorTeams.Monitoring);
        await AssessAsync();
        await DecideAsync();
        await EndAsync();
    }

    /// <summary>Nothing goes outside and nothing is passed: who signs, and why it can be done all the same, belongs to no option.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_officer_fills_in_that_belongs_to_no_option_is_read_with_the_reason(bool isWhole)
    {
        of = await door.ReportedAsync(sanne, null, $"hij schrijft dat hij me opwacht {isWhole}", RouteChoice.Manager);
        await door.Noor.ClicksAsync("triage-claim", on: of.Number.Value, channel: DoorTeams.Monitoring);
        await FillsAsync(door.Noor, "triage-consult", ("with", "employee,manager"), ("outcome", "akkoord"));
        (string, string)[] inputs =
            [("options", "safety-plan"), ("reason", "Het is ernstig."), ("signer", "de wethouder"), ("moment", "maandag"), ("passed", "zij is op reis")];

        await FillsAsync(door.Noor, "response-propose", isWhole ? [.. inputs, ("account", "@gemeente")] : inputs);

        Assert.Equal(isWhole ? "Het is ernstig.\n@gemeente · de wethouder · maandag\nzij is op reis" : "Het is ernstig.\nde wethouder · maandag\nzij is op reis", of.Proposal!.Reason);
        Assert.All(of.Proposal!.Options, option => Assert.True(option is { SpokenAs: null, PassedBecause: null }));
    }

    private async Task AssessAsync()
    {
        await FillsAsync(door.Noor, "triage-kinds", ("kinds", "insult,other"), ("reason", "past beter"));
        Assert.Equal(["insult", "other"], of.Report!.Kinds);
        await FillsAsync(door.Noor, "triage-urgency", ("level", "normal"), ("reason", "rustig"));
        Assert.Equal("normal", of.Urgency!.Level);
        await FillsAsync(door.Noor, "triage-consult", ("with", "employee,manager"), ("outcome", "akkoord"));
        Assert.Equal("akkoord", Assert.Single(of.Consultations).Outcome);
        await FillsAsync(door.Noor, "triage-note", ("text", "Bellen na twee uur."));
        Assert.Contains("Bellen na twee uur.", (await door.Noor.OpensAsync("triage-details", of)).Words, StringComparison.Ordinal);

        var refused = await FillsAsync(door.Noor, "triage-hand-over", isClosed: false, ("to", sanne.Id), ("reason", "verlof"));
        Assert.True(refused.Says("⚠"), refused.Words);
        await FillsAsync(door.Noor, "triage-hand-over", ("to", door.Emma.Id), ("reason", "verlof"));
        Assert.Equal(door.Emma.Id, of.Claim!.Officer.Id.Value);
    }

    private async Task DecideAsync()
    {
        await ProposesAsync();
        Assert.True((await FillsAsync(Manager, "response-send-back", isClosed: false, ("reason", "  "))).Says("Vul nog een tekst in"));
        await FillsAsync(Manager, "response-send-back", ("reason", "Liever iets milders."));
        Assert.Equal(Verdict.SentBack, of.Proposal!.Decision!.Verdict);
        await ProposesAsync();
        await FillsAsync(Manager, "response-decline", ("reason", "Dit past niet."));
        Assert.Equal(Verdict.Declined, of.Proposal!.Decision!.Verdict);
        await ProposesAsync();
        await FillsAsync(Manager, "response-approve");
        await FillsAsync(Manager, "response-take-back", ("reason", "Te snel."));
        Assert.Null(of.Proposal!.Decision);
        await FillsAsync(Manager, "response-approve");
        Assert.Equal(["a1", "a2"], of.Actions.Select(action => action.Id));
    }

    private async Task EndAsync()
    {
        var due = of.Actions[0].DueAt;
        await FillsAsync(door.Emma, "response-reassign", ("action", "a1"), ("owner", door.Noor.Id), ("reason", "vrij"));
        Assert.Equal((door.Noor.Id, due), (of.Actions[0].Owner!.Id.Value, of.Actions[0].DueAt));
        Assert.False((await FillsAsync(door.Emma, "response-action", isClosed: false, ("action", "a1"), ("end", "done"), ("outcome", " "))).IsClosed);
        await FillsAsync(door.Emma, "response-action", ("action", "a1"), ("end", "done"), ("outcome", "maandag gedaan"));
        await FillsAsync(door.Emma, "response-action", ("action", "a2"), ("end", "dropped"), ("outcome", "niet meer nodig"));
        Assert.Equal([ActionStatus.Done, ActionStatus.Dropped], of.Actions.Select(action => action.Status));
        await FillsAsync(door.Emma, "response-close");
        Assert.Equal(Phase.Closed, of.Phase);
        await FillsAsync(door.Emma, "response-reopen", ("reason", "te vroeg"));
        Assert.True(of.IsOpen);
        await FillsAsync(door.Emma, "triage-release", ("reason", "anders belegd"));
        Assert.Null(of.Claim);
    }

    private Task ProposesAsync() => FillsAsync(
        door.Emma, "response-propose", ("options", "police-report,safety-plan"), ("reason", "Het is ernstig."));

    private Task<DoorSeen> FillsAsync(DoorPerson by, string verb, params (string Id, string Value)[] inputs) => FillsAsync(by, verb, true, inputs);

    /// <summary>Opens the dialog on the newest card of the case, and sends it by the button that it draws.</summary>
    private async Task<DoorSeen> FillsAsync(DoorPerson by, string verb, bool isClosed, params (string Id, string Value)[] inputs)
    {
        var opened = await by.ClicksAsync(verb, on: of.Number.Value, channel: by == Manager ? null : DoorTeams.Monitoring);
        Assert.True(opened.Dialog is not null, $"{verb}: {opened.Words}");
        var sent = await by.SubmitsAsync(verb, inputs.ToDictionary(input => input.Id, input => input.Value));
        Assert.True(sent.IsClosed == isClosed && !sent.IsError, $"{verb}: {sent.Words}");
        of = (await door.Get<CaseStore>().ReadWholeAsync(of.Id, default))!;
        return sent;
    }
}
