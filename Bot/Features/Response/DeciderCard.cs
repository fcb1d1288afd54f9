using Weerbaar.Features.Meetings;
using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>Draws a case for one who decides: what it is about, what is advised, what is asked of them now.</summary>
internal sealed class DeciderCard(Case of, DeciderView view, CardContext with, Language language)
{
    private readonly Wording words = Texts.In(language);

    public AdaptiveCard Draw() => Layout.Card(language, words["Decider.Summary", view.Number],
    [
        Layout.Heading(words["Decider.Title", view.Number]),
        view.Drill ? Layout.Paragraph(words["Drill"]) : null,
        DangerBlock.Of(view.Danger, with, language),
        About(),
        .. view.Danger is { IsUnseen: true } ? [] : Body(),
        new DeciderButtons(of, view, language).All(),
    ]);

    private IEnumerable<CardElement?> Body() =>
    [
        view.FoundByMonitoring ? Layout.Paragraph(words["About.FoundByMonitoring"]) : null,
        view.SteppedIn && view.Ending is null ? Layout.Paragraph(words["Decider.SteppedIn"]) : null,
        new TextBlock(words[$"Stage.{view.Stage}"]) { Weight = TextWeight.Bolder },
        Facts(),
        view.Officer is { } officer ? CardText.Named(words["Officer"], officer) : null,
        .. Advice(),
        .. new TalkBlock(view, with, language).Elements(),
        .. new MeetingBlock(view.Meetings, with, language).Elements(),
        .. new ProposalBlock(view.Proposal, with, language).Elements(),
        view.NextAsked is { } next ? Layout.Small(words["Decider.NextAsked", Time(next)]) : null,
        .. Actions(),
        .. Deadlines(),
    ];

    private CardElement About() => view.Affected is { } name
        ? CardText.Named(words["About"], name)
        : Layout.Paragraph(words["About.Organisation"]);

    private FactSet Facts() => Layout.Facts(
    [
        Layout.FactOf(words["Kinds"], CardText.KindsIn(view.Kinds, with.Playbook, language)),
        Layout.FactOf(words["Urgency"], view.Urgency.NameIn(with.Playbook, language)),
        Layout.FactOf(words["Reported"], Time(view.OpenedAt)),
        Layout.FactOf(words["Added"], view.AddedAt is { } added ? Time(added) : null),
        Layout.FactOf(words["Ended"], view.Ending is { } ending ? Time(ending.At) : null),
    ]);

    private IEnumerable<CardElement?> Advice()
    {
        var kinds = view.Kinds.Select(with.Playbook.FindKind).OfType<Kind>();
        var advice = kinds.Select(kind => kind.Advice.In(language)).ToList();
        if (view.Ending is null && advice.Count > 0)
        {
            yield return CardText.Subheading(words["Advice"]);
            yield return CardText.List(advice);
        }
    }

    private IEnumerable<CardElement?> Actions()
    {
        if (view.Actions.Count == 0)
        {
            yield break;
        }

        yield return CardText.Subheading(words["Actions"]);
        foreach (var action in view.Actions)
        {
            yield return Line(action);
        }
    }

    private RichTextBlock Line(OwnedAction action)
    {
        var state = words[$"Actions.{action.Status}", Day(action.DueAt)];
        var title = new TextRun(words["Actions.Line", action.Title.In(language), state]);
        var owner = action.IsReaders ? words["Actions.You"] : action.Owner ?? words["Actions.NoOwner"];
        return new([title, PlainText.Run($" ({owner})") with { IsSubtle = true }]) { Spacing = Spacing.Small };
    }

    private IEnumerable<CardElement?> Deadlines() => view.Deadlines.Count == 0
        ? []
        : [CardText.Subheading(words["Deadlines"]), .. CardText.Deadlines(view.Deadlines, with.Playbook, language)];

    private string Time(DateTimeOffset at) => Moments.Time(at, with.Playbook, language);

    private string Day(DateTimeOffset at) => Moments.Day(at, with.Playbook, language);
}
