using Weerbaar.Features.Meetings;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Features.Triage;

namespace Weerbaar.Tests.Features.Meetings;

/// <summary>By default nothing is made: each talk has a link that opens Teams with the right people and a neutral subject.</summary>
public sealed class MeetingDialogTests : IAsyncLifetime
{
    private DirectoryFixture _directory = null!;

    private TalkPlan Plan => new(new MeetingPeople(_directory.Directory), _directory.Calendars);

    public async ValueTask InitializeAsync()
    {
        _directory = await DirectoryFixture.StartAsync();
        foreach (var (who, name) in new[] { (Story.Employee, "esra"), (Story.Manager, "mo"), (Story.Officer, "olaf"),
            (Story.Deputy, "dee") })
        {
            _directory.Graph.Add(new(who.Person.Id.Value, name));
        }
    }

    public ValueTask DisposeAsync() => _directory.DisposeAsync();

    [Fact]
    public async Task D12_The_consultation_opens_with_employee_manager_and_officer()
    {
        var dialog = new TogetherDialog(new MeetingPeople(_directory.Directory), _directory.Chats);
        var shown = await Drawn.OfAsync(dialog, Consulting().Dialog(Story.Officer));
        Assert.Equal(["Chat openen", "Afspraak plannen"], shown.Buttons);
        Assert.Contains(
            $"l/chat/0/0?users={Upn("esra")},{Upn("mo")}&topicName=Overleg%207KM-4QX-2PC", shown.Json, StringComparison.Ordinal);
        Assert.Contains(
            $"l/meeting/new?subject=Overleg%207KM-4QX-2PC&attendees={Upn("esra")},{Upn("mo")}", shown.Json, StringComparison.Ordinal);

        var manager = await Drawn.OfAsync(dialog, Consulting().Dialog(Story.Manager, Language.English));
        Assert.Contains($"users={Upn("esra")},{Upn("olaf")}&topicName=Talk%207KM", manager.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("woont", manager.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D12_Past_the_manager_the_adviser_is_in_it_and_the_manager_is_not()
    {
        var story = Consulting().Do(Story.Employee, new ChooseRoute(RouteChoice.Adviser, null))
            .WithLine(new EscalationStep(Story.Deputy.Person, EscalationRole.Adviser));
        var shown = await Drawn.OfAsync(
            new TogetherDialog(new MeetingPeople(_directory.Directory), _directory.Chats), story.Dialog(Story.Officer));
        Assert.Contains($"users={Upn("esra")},{Upn("dee")}&", shown.Json, StringComparison.Ordinal);
        Assert.DoesNotContain(Upn("mo"), shown.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D28_The_manager_s_talk_is_with_the_employee_alone()
    {
        var shown = await Drawn.OfAsync(new AftercareTalkForm(Plan), Consulting().Dialog(Story.Manager));
        Assert.Equal(["Afspraak plannen"], shown.Buttons);
        Assert.Empty(shown.Inputs);
        Assert.Contains($"subject=Gesprek%207KM-4QX-2PC&attendees={Upn("esra")}\"", shown.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D15_The_talk_with_the_sender_is_prepared_by_who_holds_it_who_approved_it_and_the_officer()
    {
        var story = Story.Consulted()
            .Do(Story.Officer, new ProposeResponse(["incident-talk"], "Dit helpt.", "Namens de gemeente.", "Bekend."))
            .Do(Story.Manager, new DecideProposal(1, Verdict.Approved, null));
        var form = new IncidentTalkForm(Plan);
        Assert.Contains(
            $"attendees={Upn("olaf")}\"", (await Drawn.OfAsync(form, story.Dialog(Story.Manager))).Json, StringComparison.Ordinal);
        var officer = await Drawn.OfAsync(form, story.Dialog(Story.Officer));
        Assert.Contains($"attendees={Upn("mo")}\"", officer.Json, StringComparison.Ordinal);
        Assert.Contains("De afzender nodig je zelf uit.", officer.Words, StringComparison.Ordinal);
        Assert.Contains(
            "Er is geen gesprek om te plannen.", (await Drawn.OfAsync(form, Consulting().Dialog(Story.Officer))).Words,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_organisation_does_not_let_the_bot_make_is_not_made_by_a_forged_click_either()
    {
        var story = Consulting();
        var together = new TogetherDialog(new MeetingPeople(_directory.Directory), _directory.Chats);
        Assert.IsType<NotOffered>(story.Try(Story.Officer, await together.BuildCommandAsync(story.Dialog(Story.Officer), default)));
        var planned = story.Dialog(Story.Manager, Language.Dutch, ("date", "2026-11-24"), ("time", "10:00"), ("minutes", "30"));
        Assert.IsType<NotOffered>(story.Try(Story.Manager, await new AftercareTalkForm(Plan).BuildCommandAsync(planned, default)));
    }

    private static Story Consulting() => Story.Reported().WithLine().Do(Story.Officer, new ClaimCase());

    private static string Upn(string name) => $"{name}%40upn.voorbeeld.example";
}
