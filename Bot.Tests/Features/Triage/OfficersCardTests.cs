using Weerbaar.Features.Triage;

namespace Weerbaar.Tests.Features.Triage;

public sealed class OfficersCardTests
{
    public static TheoryData<string> Stages => [.. Every.Keys];

    private static Dictionary<string, Func<Story>> Every { get; } = new()
    {
        ["danger only"] = () => Story.DangerOnly(),
        ["danger seen"] = () => Story.DangerOnly().WithLine().Do(Story.Manager, new SeeDanger()),
        ["danger escalated"] = () => Story.DangerOnly().WithLine().Brought(new DangerEscalated(2)),
        ["reported"] = () => Story.Reported(),
        ["about the organisation"] = Story.AboutTheOrganisation,
        ["claimed"] = () => Story.Reported().WithLine().Do(Story.Officer, new ClaimCase()),
        ["alarm seen, then past the line"] =
            () => Story.Reported().WithLine().Do(Story.Employee, new RaiseDanger(DangerRoute.ManagerAndTeam))
            .Do(Story.Officer, new SeeDanger()).Do(Story.Employee, new ChooseRoute(RouteChoice.Adviser, null)).Do(
                Story.Officer, new ClaimCase()),
        ["consulted"] = () => Story.Consulted(),
        ["proposed"] = () => Story.Proposed(),
        ["sent back"] = () => Story.Proposed().Do(Story.Manager, new DecideProposal(1, Verdict.SentBack, Story.Words)),
        ["approved"] = () => Story.Approved(),
        ["done"] = Done,
        ["closed"] = () => Done().Do(Story.Officer, new CloseCase(Story.Words)),
        ["withdrawn"] = () => Story.Reported().Do(Story.Employee, new Withdraw(Story.Words)),
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_channel_s_card_names_and_quotes_nobody_but_the_owner(string stage)
    {
        var story = Every[stage]();
        foreach (var language in Enum.GetValues<Language>())
        {
            var card = Drawn.Of(Card(story), language);

            Assert.DoesNotContain("Esra", card.Json, StringComparison.Ordinal);
            Assert.DoesNotContain("_Manager_", card.Json, StringComparison.Ordinal);
            Assert.DoesNotContain("woont", card.Json, StringComparison.Ordinal);
            Assert.DoesNotContain("ernstig", card.Json, StringComparison.Ordinal);
            Assert.DoesNotContain("[Officer]", card.Markdown, StringComparison.Ordinal);
            Assert.Contains("7KM-4QX-2PC", card.Words, StringComparison.Ordinal);
        }
    }

    /// <summary>"To be discussed with employee and manager" would have sent an officer to the one who must not hear of it.</summary>
    [Theory]
    [InlineData(Language.Dutch, "niet met de leidinggevende", "De leidinggevende hoort dit niet van ons")]
    [InlineData(Language.English, "not with the manager", "The manager does not hear of this from us")]
    public void D1_Whoever_went_past_their_manager_is_not_discussed_with_the_manager(Language language, string stage, string decides)
    {
        var story = Story.Reported().Do(Story.Employee, new ChooseRoute(RouteChoice.Adviser, null)).WithLine()
            .Do(Story.Officer, new ClaimCase());

        var card = Drawn.Of(Card(story), language);

        Assert.Contains(stage, card.Words, StringComparison.Ordinal);
        Assert.Contains(decides, card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_department_s_case_says_whose_it_is_as_it_was_typed_and_to_officers_only()
    {
        var story = Story.Reported().Do(Actor.Bot, new SetDepartment("_ruimte_", [new Department("_Ruimte_", Story.Start)]));
        var card = Drawn.Of(Card(story));
        Assert.Contains("_Ruimte_", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("_Ruimte_", card.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruimte", Drawn.Of(Card(story).RedactedVariant!).Json, StringComparison.Ordinal);
        Assert.DoesNotContain("Afdeling", Drawn.Of(Card(Story.Reported())).Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void At_most_four_buttons_stand_on_the_card(string stage)
    {
        var card = Drawn.Of(Card(Every[stage]()));

        Assert.InRange(card.Shown.Count, 1, 4);
        Assert.Distinct(card.Buttons);
    }

    [Theory]
    [InlineData("danger only", "Nog niemand heeft dit bevestigd.", "Gezien, ik ga erop af", "Wie is het, en bellen")]
    [InlineData("danger seen", "De melding volgt nog.", "Wie is het, en bellen", "Ik pak dit op")]
    [InlineData("reported", "Nog niemand heeft deze zaak.", "Ik pak dit op", "Bekijk details")]
    [InlineData("claimed", "Nog te bespreken met medewerker en leidinggevende.", "Bekijk details", "Overleg vastleggen")]
    [InlineData("consulted", "Er is een voorstel nodig.", "Bekijk details", "Voorstel doen")]
    [InlineData("sent back", "Er is een voorstel nodig.", "Bekijk details", "Voorstel doen")]
    [InlineData("approved", "De acties worden uitgevoerd.", "Bekijk details", "Actie afronden")]
    [InlineData("done", "Alles is gedaan. De zaak kan worden afgesloten.", "Bekijk details", "Zaak afsluiten")]
    [InlineData("closed", "De zaak is afgesloten.", "Bekijk details", "Zaak heropenen")]
    public void The_card_says_where_the_case_stands_and_offers_what_comes_next(string stage, string words, string first, string second)
    {
        var card = Drawn.Of(Card(Every[stage]()));

        Assert.Contains(words, card.Words, StringComparison.Ordinal);
        Assert.Equal([first, second], card.Shown.Take(2));
    }

    [Fact]
    public void A_withdrawn_case_offers_details_only() =>
        Assert.Equal(["Bekijk details"], Drawn.Of(Card(Every["withdrawn"]())).Buttons);

    [Fact]
    public void D2_Danger_is_urgent_until_an_officer_has_seen_it()
    {
        var story = Story.DangerOnly();
        Assert.True(Card(story).Urgent);
        Assert.Contains("Nog niemand heeft dit bevestigd.", Drawn.Of(Card(story)).Words, StringComparison.Ordinal);

        story.Do(Story.Officer, new SeeDanger());
        Assert.False(Card(story).Urgent);
        Assert.Contains("Olaf [Officer](x) zag dit", Drawn.Of(Card(story)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D2_That_a_manager_saw_the_danger_is_said_without_a_name()
    {
        var card = Drawn.Of(Card(Every["danger seen"]()));

        Assert.Contains("Iemand ging erop af.", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Manager_", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D10_Urgency_stands_with_its_reasons()
    {
        var card = Drawn.Of(Card(Story.Reported(new Dictionary<string, string> { ["unsafe"] = "yes" })));

        Assert.Contains("Urgentie: Acuut", card.Words, StringComparison.Ordinal);
        Assert.Contains("De medewerker voelt zich onveilig.", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D10_An_overruled_urgency_says_so()
    {
        var story = Story.Reported().Do(Story.Officer, new SetUrgency("normal", Story.Words));
        var card = Drawn.Of(Card(story));

        Assert.Contains("Urgentie: Gewoon", card.Words, StringComparison.Ordinal);
        Assert.Contains("Het meldteam heeft de urgentie aangepast.", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D21_Each_deadline_stands_with_its_date_and_why()
    {
        var card = Drawn.Of(Card(Story.Reported()));

        Assert.Contains("Aangifte doen: **25 november 2026**", card.Words, StringComparison.Ordinal);
        Assert.Contains("binnen twee werkdagen aangifte", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D7_Evidence_is_counted_by_how_far_it_has_come()
    {
        var story = Story.Reported()
            .Do(Story.Employee, new ReceiveEvidence([new("f1", "een.png"), new("f2", "twee.png"), new("f3", "drie.png")]))
            .Brought(new EvidenceStored("f1", 10, "image/png", "ab"))
            .Brought(new EvidenceMissing("f2", "404"));

        Assert.Contains("Bewijs: 1 bewaard, 1 onderweg, 1 niet gelukt", Drawn.Of(Card(story)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D45_The_card_says_when_the_next_reminder_goes_out() => Assert.Contains(
        "Volgende moment: maandag 23 november 10:30: herinnering: niemand heeft de zaak",
        Drawn.Of(Card(Story.Reported(null, "doxing").Brought(new LineResolved([new(Story.Manager.Person, EscalationRole.Manager)])))).Words,
        StringComparison.Ordinal);

    [Fact]
    public void A_later_version_of_the_same_state_gives_the_same_view()
    {
        var story = Story.Reported().WithLine();
        var view = Card(story).View;
        story.Do(Story.Officer, new LogNote("een"));

        Assert.Equivalent(view, Card(story).View, strict: true);
    }

    private static LiveCard Card(Story story)
    {
        var card = Assert.Single(new OfficersCards().Of(story.Now, story.Cards));
        Assert.Equal(new Recipient.InChannel(Weerbaar.Records.ChannelUse.Officers), card.To);
        return card;
    }

    private static Story Done() => Story.Approved()
        .Do(Story.Officer, new EndAction("a1", ActionStatus.Done, Story.Words))
        .Do(Story.Manager, new EndAction("a2", ActionStatus.Dropped, Story.Words));
}
