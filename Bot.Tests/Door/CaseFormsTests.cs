namespace Weerbaar.Tests.Door;

/// <summary>Every form of officers and deciders, opened by its button, filled in as it is drawn and sent: each does what it says.</summary>
[Collection(AtTheBackDoor.Name)]
public sealed class CaseFormsTests(Doorway doorway)
{
    private readonly FrontDoor _door = doorway.Door;
    private readonly DoorPerson _sanne = doorway.Door.Person("Sanne");
    private Case _of = null!;

    private DoorPerson Manager => _sanne.Manager;

    [Fact]
    public async Task A_case_goes_through_all_forms_of_officers_and_deciders_from_its_claim_to_its_end()
    {
        _of = await _door.ReportedAsync(_sanne, null, "hij schrijft dat hij me weet te vinden", RouteChoice.Manager);
        await _door.Noor.ClicksAsync("triage-claim", on: _of.Number.Value, channel: DoorTeams.Monitoring);
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
        _of = await _door.ReportedAsync(_sanne, null, $"hij schrijft dat hij me opwacht {isWhole}", RouteChoice.Manager);
        await _door.Noor.ClicksAsync("triage-claim", on: _of.Number.Value, channel: DoorTeams.Monitoring);
        await FillsAsync(_door.Noor, "triage-consult", ("with", "employee,manager"), ("outcome", "akkoord"));
        (string, string)[] inputs =
            [("options", "safety-plan"), ("reason", "Het is ernstig."), ("signer", "de wethouder"), ("moment", "maandag"),
                ("passed", "zij is op reis")];

        await FillsAsync(_door.Noor, "response-propose", isWhole ? [.. inputs, ("account", "@gemeente")] : inputs);

        Assert.Equal(
            isWhole ? "Het is ernstig.\n@gemeente · de wethouder · maandag\nzij is op reis"
                : "Het is ernstig.\nde wethouder · maandag\nzij is op reis", _of.Proposal!.Reason);
        Assert.All(_of.Proposal!.Options, option => Assert.True(option is { SpokenAs: null, PassedBecause: null }));
    }

    private async Task AssessAsync()
    {
        await FillsAsync(_door.Noor, "triage-kinds", ("kinds", "insult,other"), ("reason", "past beter"));
        Assert.Equal(["insult", "other"], _of.Report!.Kinds);
        await FillsAsync(_door.Noor, "triage-urgency", ("level", "normal"), ("reason", "rustig"));
        Assert.Equal("normal", _of.Urgency!.Level);
        await FillsAsync(_door.Noor, "triage-consult", ("with", "employee,manager"), ("outcome", "akkoord"));
        Assert.Equal("akkoord", Assert.Single(_of.Consultations).Outcome);
        await FillsAsync(_door.Noor, "triage-note", ("text", "Bellen na twee uur."));
        Assert.Contains("Bellen na twee uur.", (await _door.Noor.OpensAsync("triage-details", _of)).Words, StringComparison.Ordinal);

        var refused = await FillsAsync(_door.Noor, "triage-hand-over", isClosed: false, ("to", _sanne.Id), ("reason", "verlof"));
        Assert.True(refused.Says("⚠"), refused.Words);
        await FillsAsync(_door.Noor, "triage-hand-over", ("to", _door.Emma.Id), ("reason", "verlof"));
        Assert.Equal(_door.Emma.Id, _of.Claim!.Officer.Id.Value);
    }

    private async Task DecideAsync()
    {
        await ProposesAsync();
        Assert.True((await FillsAsync(Manager, "response-send-back", isClosed: false, ("reason", "  "))).Says("Vul nog een tekst in"));
        await FillsAsync(Manager, "response-send-back", ("reason", "Liever iets milders."));
        Assert.Equal(Verdict.SentBack, _of.Proposal!.Decision!.Verdict);
        await ProposesAsync();
        await FillsAsync(Manager, "response-decline", ("reason", "Dit past niet."));
        Assert.Equal(Verdict.Declined, _of.Proposal!.Decision!.Verdict);
        await ProposesAsync();
        await FillsAsync(Manager, "response-approve");
        await FillsAsync(Manager, "response-take-back", ("reason", "Te snel."));
        Assert.Null(_of.Proposal!.Decision);
        await FillsAsync(Manager, "response-approve");
        Assert.Equal(["a1", "a2"], _of.Actions.Select(action => action.Id));
    }

    private async Task EndAsync()
    {
        var due = _of.Actions[0].DueAt;
        await FillsAsync(_door.Emma, "response-reassign", ("action", "a1"), ("owner", _door.Noor.Id), ("reason", "vrij"));
        Assert.Equal((_door.Noor.Id, due), (_of.Actions[0].Owner!.Id.Value, _of.Actions[0].DueAt));
        Assert.False(
            (await FillsAsync(
                _door.Emma, "response-action", isClosed: false, ("action", "a1"), ("end", "done"), ("outcome", " "))).IsClosed);
        await FillsAsync(_door.Emma, "response-action", ("action", "a1"), ("end", "done"), ("outcome", "maandag gedaan"));
        await FillsAsync(_door.Emma, "response-action", ("action", "a2"), ("end", "dropped"), ("outcome", "niet meer nodig"));
        Assert.Equal([ActionStatus.Done, ActionStatus.Dropped], _of.Actions.Select(action => action.Status));
        await FillsAsync(_door.Emma, "response-close");
        Assert.Equal(Phase.Closed, _of.Phase);
        await FillsAsync(_door.Emma, "response-reopen", ("reason", "te vroeg"));
        Assert.True(_of.IsOpen);
        await FillsAsync(_door.Emma, "triage-release", ("reason", "anders belegd"));
        Assert.Null(_of.Claim);
    }

    private Task ProposesAsync() => FillsAsync(
        _door.Emma, "response-propose", ("options", "police-report,safety-plan"), ("reason", "Het is ernstig."));

    private Task<DoorSeen> FillsAsync(DoorPerson by, string verb, params (string Id, string Value)[] inputs) =>
        FillsAsync(by, verb, true, inputs);

    /// <summary>Opens the dialog on the newest card of the case, and sends it by the button that it draws.</summary>
    private async Task<DoorSeen> FillsAsync(DoorPerson by, string verb, bool isClosed, params (string Id, string Value)[] inputs)
    {
        var opened = await by.ClicksAsync(verb, on: _of.Number.Value, channel: by == Manager ? null : DoorTeams.Monitoring);
        Assert.True(opened.Dialog is not null, $"{verb}: {opened.Words}");
        var sent = await by.SubmitsAsync(verb, inputs.ToDictionary(input => input.Id, input => input.Value));
        Assert.True(sent.IsClosed == isClosed && !sent.IsError, $"{verb}: {sent.Words}");
        _of = (await _door.Get<CaseStore>().ReadWholeAsync(_of.Id, default))!;
        return sent;
    }
}
