using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// The answer to words of self-harm (D43): 113, the general practitioner, 112, and whom to warn. Nothing happens by
/// itself. A professional reads these texts before use.
/// </summary>
internal static class CrisisCard
{
    private const string Mark = "crisis";

    /// <param name="done">It was done already: 112 comes first, for an ambulance.</param>
    /// <param name="whose">Their own life, or that of somebody they want to help.</param>
    /// <param name="kept">Where the words are.</param>
    /// <param name="alarm">Their alarm that goes on: how it stands comes first, since the words may be about that (D2).</param>
    /// <param name="texts">The words that wait: the button that warns nobody leaves them the way out.</param>
    public static AdaptiveCard Of(
        DraftView view, SelfHarm whose, CrisisWords kept, Case? alarm = null, IReadOnlyList<WaitingText>? texts = null,
        bool done = false) =>
        whose is SelfHarm.Other ? ForOther(view, kept, alarm, alarm is not null) : ForSelf(view, kept, alarm, texts ?? [], done);

    /// <summary>How to help somebody whose life may be in danger, below the card about danger.</summary>
    /// <param name="alarmed">An alarm goes on: nothing says that nobody is warned.</param>
    public static AdaptiveCard Beside(DraftView view, bool alarmed) => ForOther(view, CrisisWords.Unsaid, alarm: null, alarmed);

    private static AdaptiveCard ForSelf(DraftView view, CrisisWords kept, Case? alarm, IReadOnlyList<WaitingText> texts, bool done)
    {
        var words = view.Words;
        var contacts = view.Playbook.Organisation.Contacts;
        return Layout.Card(
            view.Language,
            words["Fallback"],
            [
                .. Standing(view, alarm),
                .. done ? Done(view) : [],
                Layout.Heading(words["Crisis.Title"]),
                Layout.Paragraph(words["Crisis.Text"]),
                Numbers.Line(view, "Crisis.Line", contacts.Crisis) with { Weight = TextWeight.Bolder },
                done ? null : Numbers.Line(view, "Crisis.Emergency", contacts.Emergency),
                done ? null : new TextBlock(words["Crisis.Doctor"]) { Spacing = Spacing.Small },
                Numbers.Closed(view),
                .. alarm is null ? Warn(view, kept, texts) : WarnAgain(view, alarm, texts),
                .. Kept(kept),
            ]);
    }

    /// <summary>They say that they have done it: no talk before an ambulance.</summary>
    private static CardElement[] Done(DraftView view) =>
    [
        Layout.Heading(view.Words["Crisis.Done.Title", view.Playbook.Organisation.Contacts.Emergency]) with { Color = TextColor.Attention },
        Numbers.Line(view, "Crisis.Done.Line", view.Playbook.Organisation.Contacts.Emergency) with { Size = TextSize.Large,
            Weight = TextWeight.Bolder },
        Layout.Paragraph(view.Words["Crisis.Done.Text"]),
    ];

    /// <summary>Nobody is warned from here: who is in danger is somebody else, whom only the writer knows.</summary>
    private static AdaptiveCard ForOther(DraftView view, CrisisWords kept, Case? alarm, bool alarmed)
    {
        var words = view.Words;
        var contacts = view.Playbook.Organisation.Contacts;
        return Layout.Card(
            view.Language,
            words["Fallback"],
            [
                .. Standing(view, alarm),
                Layout.Heading(words["Crisis.Other.Title"]),
                Layout.Paragraph(words["Crisis.Other.Text"]),
                Numbers.Line(view, "Crisis.Other.Emergency", contacts.Emergency) with { Weight = TextWeight.Bolder },
                Numbers.Line(view, "Crisis.Line", contacts.Crisis),
                contacts.OwnEmergency is { } own ? Numbers.Line(view, "Number.Own", own) : null,
                Layout.Paragraph(words["Crisis.Other.Ask"]),
                alarmed ? null : Layout.Paragraph(words["Crisis.Other.Tell"]),
                alarm is null ? null : Layout.Buttons(RunningCard.Again(view, alarm)),
                Numbers.Closed(view),
                .. Kept(kept),
            ]);
    }

    /// <summary>After "nobody now".</summary>
    /// <param name="alarmed">An alarm of theirs goes on, which no word and not this button stops.</param>
    /// <param name="kept">Words that still wait.</param>
    public static AdaptiveCard Alone(DraftView view, bool alarmed, CrisisWords kept) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        [
            Layout.Heading(view.Words["Crisis.Alone.Title"]),
            Layout.Paragraph(view.Words[
                alarmed ? "Crisis.Alone.Text.Alarm" : "Crisis.Alone.Text",
                PhoneLinks.Of(view.Playbook.Organisation.Contacts.Crisis),
                PhoneLinks.Of(view.Playbook.Organisation.Contacts.Emergency)]),
            .. Kept(kept),
        ]);

    /// <summary>They said that the words mean something else: the answer to that stands below, and 113 stays in sight.</summary>
    public static AdaptiveCard Otherwise(DraftView view) => Layout.Card(
        view.Language,
        view.Words["Fallback"],
        Layout.Heading(view.Words["Crisis.Otherwise.Title"]),
        Layout.Paragraph(view.Words["Crisis.Otherwise.Text", PhoneLinks.Of(view.Playbook.Organisation.Contacts.Crisis)]));

    private static IEnumerable<CardElement?> Standing(DraftView view, Case? alarm) => alarm is null ? [] : RunningCard.Head(view, alarm);

    private static CardElement?[] Kept(CrisisWords kept) =>
        [kept.Line is { } line ? Layout.Small(line) : null, Layout.Buttons(kept.Action)];

    private static CardElement?[] Warn(DraftView view, CrisisWords kept, IReadOnlyList<WaitingText> texts) =>
    [
        Layout.Paragraph(view.Words["Crisis.Warn"]),
        Layout.Small(view.Words[kept.Readers is CrisisReaders.Nobody ? "Crisis.WhatTheyRead" : "Crisis.WhatTheyLearn"]),
        Layout.Buttons(
            Button.Execute(view.Words["Crisis.All"], IntakeVerbs.Danger, Ids(view, nameof(DangerRoute.ManagerAndTeam))),
            Button.Execute(view.Words["Crisis.Team"], IntakeVerbs.Danger, Ids(view, nameof(DangerRoute.TeamOnly))),
            Nobody(view, texts)),
    ];

    private static CardElement?[] WarnAgain(DraftView view, Case alarm, IReadOnlyList<WaitingText> texts) =>
        [Layout.Paragraph(view.Words["Crisis.Warn.Again"]), Layout.Buttons(RunningCard.Again(view, alarm), Nobody(view, texts))];

    private static ActionExecute Nobody(DraftView view, IReadOnlyList<WaitingText> texts) => Button.Execute(
        view.Words["Crisis.Nobody"], IntakeVerbs.Nobody, texts.Count == 0 ? view.Ids() : CrisisWords.Ids(view, texts));

    private static Dictionary<string, string> Ids(DraftView view, string route) =>
        new(view.Ids((DraftIds.Route, route))) { [DraftIds.Revision] = Mark };

    /// <summary>That button was on this card.</summary>
    public static bool IsOn(ActionData data) => data.Ids.GetValueOrDefault(DraftIds.Revision) == Mark;
}

