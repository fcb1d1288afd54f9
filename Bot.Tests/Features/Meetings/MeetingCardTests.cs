using Weerbaar.Features.Meetings;
using Weerbaar.Features.Response;
using Weerbaar.Features.Triage;
using Weerbaar.Tests.Features.Triage;

namespace Weerbaar.Tests.Features.Meetings;

/// <summary>What people read of a chat and of planned talks, on their cards and in the chat itself.</summary>
public sealed class MeetingCardTests
{
    private static readonly DateOnly Tomorrow = DateOnly.FromDateTime(Story.Start.Date).AddDays(1);

    /// <summary>Names and kinds in its story.</summary>
    private static readonly string[] OfTheCase = ["Esra", "Mo _", "Olaf", "threat", "Bedreiging", "Threat"];

    [Fact]
    public void D12_The_card_in_the_chat_shows_the_number_and_nothing_that_only_some_may_read()
    {
        var story = Made();
        foreach (var language in Enum.GetValues<Language>())
        {
            var card = Drawn.Of(Chat(story)!, language);
            Assert.Contains("7KM-4QX-2PC", card.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("woont", card.Json, StringComparison.Ordinal);
            Assert.All(OfTheCase, name => Assert.DoesNotContain(name, card.Json, StringComparison.Ordinal));
            Assert.Single(card.Buttons);
        }
    }

    [Fact]
    public void Once_somebody_in_it_no_longer_belongs_there_or_the_case_ends_the_chat_s_card_offers_nothing()
    {
        Assert.Empty(Drawn.Of(Chat(Made().Do(Story.Employee, new ChooseRoute(RouteChoice.Adviser, null)))!).Buttons);
        Assert.Empty(Drawn.Of(Chat(Made().Do(Story.Officer, new CloseCase("Klaar.")))!).Buttons);
        Assert.Null(Chat(Asked().Brought(new ChatMade(1, "19:chat", HasBot: false, MayExistTwice: false))));
    }

    [Fact]
    public void Officers_and_manager_read_how_the_chat_stands_and_get_the_way_to_it()
    {
        Assert.Contains("wordt gemaakt", Channel(Asked()).Words, StringComparison.Ordinal);
        var made = Channel(Made());
        Assert.Contains("Naar de chat", made.Buttons);
        Assert.Contains("https://teams.microsoft.com/l/chat/19%3Achat/conversations", made.Json, StringComparison.Ordinal);
        Assert.Contains("Naar de chat", Manager(Made()).Buttons);
        var deputy = Made().Brought(new LineExtended("talk", 2, 2));
        Assert.DoesNotContain("Naar de chat", Decider(deputy, Story.Deputy).Buttons);

        var twice = Channel(Asked().Brought(new ChatMade(1, "19:chat", HasBot: false, MayExistTwice: true))).Words;
        Assert.Contains("Misschien is er ook een lege chat", twice, StringComparison.Ordinal);
        Assert.Contains("Ik kon niet in de chat komen", twice, StringComparison.Ordinal);
        Assert.Contains(
            "niet meer met de juiste mensen", Channel(Made().Do(Story.Employee, new ChooseRoute(RouteChoice.Adviser, null))).Words,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("denied", "geen toestemming", "not allowed")]
    [InlineData("lost", "Kijk eerst", "Look first")]
    [InlineData("a code of tomorrow", "nam het niet aan", "did not take it")]
    public void Whoever_asked_reads_why_it_failed_and_that_there_is_another_way(string code, string dutch, string english)
    {
        var story = Asked().Brought(new ChatFailed(1, code));
        var notice = Assert.Single(new MeetingNotices().Of(story.Last, story.Now, story.Cards));
        Assert.Equal(new Recipient.OnePerson(Story.Officer.Person.Id), notice.To);
        Assert.Contains(dutch, notice.Text(Language.Dutch), StringComparison.Ordinal);
        Assert.Contains(english, notice.Text(Language.English), StringComparison.Ordinal);
        Assert.Contains("open a chat yourself", notice.Text(Language.English), StringComparison.Ordinal);
        Assert.Contains(dutch, Channel(story).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D28_The_manager_reads_when_the_talk_is_and_opens_it_in_their_own_calendar_only()
    {
        var story = Story.Reported().WithLine()
            .Do(Story.Manager, new AskForAppointment(TalkKind.Aftercare, null, Tomorrow, new(10, 0), 30, true))
            .Brought(new AppointmentMade(1, "https://outlook.example/1"));
        var card = Manager(story);
        Assert.Contains("Er is een gesprek gepland: dinsdag 24 november 10:00, 30 minuten.", card.Words, StringComparison.Ordinal);
        Assert.Contains("Gesprek in je agenda", card.Buttons);
        Assert.Contains("Ik heb met de medewerker gesproken", card.Buttons);
        Assert.DoesNotContain(
            "outlook", Decider(story.Brought(new LineExtended("talk", 2, 2)), Story.Deputy).Json, StringComparison.Ordinal);
        Assert.DoesNotContain("gepland", Channel(story).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "gepland", Manager(story.Do(Story.Manager, new ConfirmTalk(ActedByTheRules.Yes))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void D15_The_talk_with_the_sender_can_be_planned_by_who_owns_it_and_by_officers_while_it_is_open()
    {
        var story = Story.Consulted()
            .Do(Story.Officer, new ProposeResponse(["incident-talk"], "Dit helpt.", "Namens de gemeente.", "Bekend."))
            .Do(Story.Manager, new DecideProposal(1, Verdict.Approved, null));
        const string plan = "Gesprek met de afzender plannen";
        Assert.Contains(plan, Channel(story).Buttons);
        Assert.Contains(plan, Manager(story).Buttons);
        Assert.DoesNotContain(plan, Channel(Story.Approved("safety-plan")).Buttons);
        story.Do(Story.Manager, new EndAction(story.Now.Actions[0].Id, ActionStatus.Done, "Gevoerd."));
        Assert.DoesNotContain(plan, Channel(story).Buttons);
    }

    private static Story Asked() => Story.Reported().WithLine().Do(Story.Officer, new ClaimCase()).Do(Story.Officer, new AskForChat(true));

    private static Story Made() => Asked().Brought(new ChatMade(1, "19:chat", HasBot: true, MayExistTwice: false));

    private static LiveCard? Chat(Story story) => new ChatCards().Of(story.Now, story.Cards).SingleOrDefault();

    private static Drawn Channel(Story story) => Drawn.Of(new OfficersCards().Of(story.Now, story.Cards).Single());

    private static Drawn Manager(Story story) => Decider(story, Story.Manager);

    private static Drawn Decider(Story story, Actor who) => Drawn.Of(new DeciderCards().Of(story.Now, story.Cards)
        .Single(card => card.To == new Recipient.OnePerson(who.Person.Id)));
}
