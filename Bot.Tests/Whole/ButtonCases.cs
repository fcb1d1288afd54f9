using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Whole;

/// <summary>Every button of what comes after the decision.</summary>
internal static class ButtonCases
{
    public static IEnumerable<ButtonCase> All =>
        [.. Aftercare, .. LookingBack, .. Sharing, .. Talk, .. Officers, .. Prevention, .. Searches];

    private static IEnumerable<ButtonCase> Aftercare =>
    [
        new("aftercare-answer", Sanne, "Aftercare:Answered.Title")
        {
            Twice = "Aftercare:Answered.Before", Withdrawn = "Aftercare:Answered.Title",
            Typed = new() { ["safety"] = "3", ["stress"] = "3" }, Before = AskedAsync,
        },
        new("aftercare-tell", Sanne, "Aftercare:Chosen.nobody") { Withdrawn = "Aftercare:Chosen.nobody",
            Typed = new() { ["who"] = "nobody" } },
        new("aftercare-tell", Sanne, "Aftercare:Chosen.manager") { Withdrawn = "Aftercare:Chosen.manager",
            Typed = new() { ["who"] = "manager" } },
        new("aftercare-now", Sanne, "Aftercare:Done.aftercare-now") { Withdrawn = "Aftercare:Done.aftercare-now" },
        new("aftercare-contact", Sanne, "Aftercare:Whom.Title") { Withdrawn = "Aftercare:Whom.Title" },
        new("aftercare-pause", Sanne, "Aftercare:Done.aftercare-pause") { Withdrawn = "Aftercare:Done.aftercare-pause" },
        new("aftercare-stop", Sanne, "Aftercare:Done.aftercare-stop") { Withdrawn = "Aftercare:Done.aftercare-stop" },
        new("aftercare-reopen", Sanne, "Aftercare:Done.aftercare-reopen")
        {
            Withdrawn = "Aftercare:Done.aftercare-reopen", Before = scene => scene.DoAsync(scene.Sanne, new StopAftercare()),
        },
        new("aftercare-take-contact", Marijke, "Aftercare:Contact.Taken")
        {
            Ids = "case,number,contact", Withdrawn = "Aftercare:Contact.Taken",
            Before = scene => scene.DoAsync(scene.Sanne, new WishContact([scene.Marijke.Known()])),
        },
        new("response-talk", Marijke, ButtonCase.Closed)
        {
            Way = Way.Submit, Withdrawn = "Turns:Refusal.CaseEnded.Withdrawn", Typed = new() { ["acted"] = "Yes" },
        },
    ];

    private static IEnumerable<ButtonCase> LookingBack =>
    [
        new("learning-evaluate", Noor, "Learning:Ask.Well") { Way = Way.Open, Withdrawn = "Learning:Ask.Well", Before = ClosedAsync },
        new("learning-evaluate", Noor, ButtonCase.Closed)
        {
            Way = Way.Submit, Withdrawn = "Turns:Refusal.NotClosed", Typed = new() { ["well"] = "Snel." }, Before = ClosedAsync,
        },
        new("learning-effects", Marijke, ButtonCase.Closed)
        {
            Way = Way.Submit, Withdrawn = "Turns:Refusal.UnknownChoice", Typed = new() { ["effect-a1"] = "Helped" }, Before = ClosedAsync,
        },
    ];

    private static IEnumerable<ButtonCase> Sharing =>
    [
        new("talk-share", Noor, ButtonCase.Closed) { Way = Way.Submit, Ids = "case,step", Withdrawn = "Turns:Refusal.CaseEnded.Withdrawn" },
        new("talk-agree", Sanne, "TeamTalk:Ask.Agreed.Title") { Withdrawn = "Turns:Refusal.CaseEnded.Withdrawn", Ids = "case,sharing",
            Before = AskedToShareAsync },
        new("talk-decline", Sanne, "TeamTalk:Ask.Declined.Title") { Withdrawn = "Turns:Refusal.CaseEnded.Withdrawn", Ids = "case,sharing",
            Before = AskedToShareAsync },
    ];

    private static IEnumerable<ButtonCase> Talk =>
    [
        InTheTeam(
            new("talk-answer", Marijke, "TeamTalk:Answer.Kept") { Twice = "TeamTalk:Answer.Changed", StaysDutch = true,
                Typed = new() { ["q-recognise"] = "Veel." } }),
        InTheTeam(new("talk-read", Sanne, "TeamTalk:Read.Title") { Way = Way.Open }),
        InTheTeam(new("talk-lesson", Sanne, "TeamTalk:Lesson.Title") { Way = Way.Open }),
        InTheTeam(new("talk-lesson-add", Sanne, ButtonCase.Closed) { Way = Way.Submit, Typed = new() { ["text"] = "Eerst even bellen." } }),
        InTheTeam(new("talk-done", Sanne, "TeamTalk:Lessons.DoneNow")) with { Ids = "lesson" },
    ];

    private static IEnumerable<ButtonCase> Officers =>
    [
        ForOfficers(new("talk-clear", Noor, "TeamTalk:Clear.Title") { Way = Way.Open, Ids = "lesson", Old = "TeamTalk:Lessons.None" }),
        ForOfficers(new("talk-cleared", Noor, "TeamTalk:Clear.Done") { Way = Way.Submit, Ids = "lesson", Old = "TeamTalk:Lessons.None" }),
        ForOfficers(new("talk-keep", Noor, "TeamTalk:Rhythm.talk-keep") { Ids = "", Old = "TeamTalk:Rhythm.talk-keep" }),
        ForOfficers(new("talk-less", Noor, "TeamTalk:Rhythm.talk-less") { Ids = "", Old = "TeamTalk:Rhythm.talk-less" }),
        ForOfficers(new("talk-stop", Noor, "TeamTalk:Rhythm.talk-stop") { Ids = "", Old = "TeamTalk:Rhythm.talk-stop" }),
        ForOfficers(new("talk-resume", Noor, "TeamTalk:Rhythm.talk-resume") { Ids = "", Old = "TeamTalk:Rhythm.talk-resume" }),
        ForOfficers(new("talk-now", Noor, "TeamTalk:Now.Coming") { Ids = "", Twice = "TeamTalk:Now.There", Old = "TeamTalk:Now.Coming" }),
        new("figures", Noor, "Figures:State.TooEarly") { Ids = "period", Old = "Figures:State.TooEarly", Other = "Figures:NotAllowed" },
    ];

    private static IEnumerable<ButtonCase> Prevention =>
    [
        new("prevention-join", Sanne, "Prevention:Joined") { Ids = "", Twice = "Prevention:Offer.Next", Old = "Prevention:Joined",
            Other = "Prevention:Joined" },
        new("prevention-done", Sanne, "Prevention:Tip.Done") { Ids = "tip", Old = "Prevention:TipGone", Other = "Prevention:TipGone",
            Before = JoinedAsync },
        new("prevention-stop", Sanne, "Prevention:Stopped") { Ids = "", Old = "Prevention:Stopped", Other = "Prevention:Stopped",
            Before = JoinedAsync },
        new("prevention-decline", Sanne, "Prevention:Declined") { Ids = "", Old = "Prevention:Declined", Other = "Prevention:Declined" },
        new("prevention-ask-invite", Marijke, "Prevention:Invite.Title") { Ids = "", Old = "Prevention:Invite.Title",
            Other = "Prevention:Invite.Title" },
        new("prevention-invite", Marijke, "Prevention:Invite.Done")
        {
            Ids = "", Typed = new() { ["people"] = ButtonCase.Employee }, Old = "Prevention:Invite.Done",
            Other = "Prevention:Invite.NotYours",
        },
    ];

    private static IEnumerable<ButtonCase> Searches =>
    [
        Search(new("monitoring-manage", Noor, "Searches:Page.Title")),
        Search(new("monitoring-pause", Noor, "Searches:Done.monitoring-pause") { Twice = "Searches:Already" }),
        Search(new("monitoring-stop", Noor, "Searches:Done.monitoring-stop") { Twice = "Searches:Already" }),
        Search(new("monitoring-resume", Noor, "Searches:Already")),
    ];

    private static ButtonCase InTheTeam(ButtonCase deed) =>
        deed with { InTeam = true, Ids = "talk", Old = "TeamTalk:Team.Only", Other = "TeamTalk:Team.Only" };

    private static ButtonCase ForOfficers(ButtonCase deed) => deed with { Other = "TeamTalk:Officers.Only" };

    private static ButtonCase Search(ButtonCase deed) =>
        deed with { Ids = "routine,v", Old = "Searches:Gone", Other = "Searches:OfficersOnly" };

    private static Task AskedAsync(CaseFixture scene) => scene.DoAsync(scene.Sanne, new AskCheckIn());

    private static Task AskedToShareAsync(CaseFixture scene) => scene.DoAsync(scene.Noor, new AskSharing());

    private static Task ClosedAsync(CaseFixture scene) => scene.ClosedAsync();

    private static Task JoinedAsync(CaseFixture scene) => scene.Sanne.PressesAsync("prevention-join");

    private static DoorPerson Sanne(CaseFixture scene) => scene.Sanne;

    private static DoorPerson Marijke(CaseFixture scene) => scene.Marijke;

    private static DoorPerson Noor(CaseFixture scene) => scene.Noor;
}
