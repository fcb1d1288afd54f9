using Weerbaar.Features.Meetings;
using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>Draws a case for one who decides: what it is about, what is advised, what is asked of them now.</summary>
internal sealed class DeciderCard(Case @case, DeciderView view, CardContext context, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public AdaptiveCard Draw() => Layout.Card(language, _words["Decider.Summary", view.Number],
    [
        Layout.Heading(_words["Decider.Title", view.Number]),
        view.Drill ? Layout.Paragraph(_words["Drill"]) : null,
        DangerBlock.Of(view.Danger, context, language),
        About(),
        .. view.Danger is { IsUnseen: true } ? [] : Body(),
        new DeciderButtons(@case, view, language).All(),
    ]);

    private IEnumerable<CardElement?> Body() =>
    [
        view.FoundByMonitoring ? Layout.Paragraph(_words["About.FoundByMonitoring"]) : null,
        view.SteppedIn && view.Ending is null ? Layout.Paragraph(_words["Decider.SteppedIn"]) : null,
        new TextBlock(_words[$"Stage.{view.Stage}"]) { Weight = TextWeight.Bolder },
        Facts(),
        view.Officer is { } officer ? CardText.Named(_words["Officer"], officer) : null,
        .. Advice(),
        .. new TalkBlock(view, context, language).Elements(),
        .. new MeetingBlock(view.Meetings, context, language).Elements(),
        .. new ProposalBlock(view.Proposal, context, language).Elements(),
        view.NextAsked is { } next ? Layout.Small(_words["Decider.NextAsked", Time(next)]) : null,
        .. Actions(),
        .. Deadlines(),
    ];

    private CardElement About() => view.Affected is { } name
        ? CardText.Named(_words["About"], name)
        : Layout.Paragraph(_words["About.Organisation"]);

    private FactSet Facts() => Layout.Facts(
    [
        Layout.FactOf(_words["Kinds"], CardText.KindsIn(view.Kinds, context.Playbook, language)),
        Layout.FactOf(_words["Urgency"], view.Urgency.NameIn(context.Playbook, language)),
        Layout.FactOf(_words["Reported"], Time(view.OpenedAt)),
        Layout.FactOf(_words["Added"], view.AddedAt is { } added ? Time(added) : null),
        Layout.FactOf(_words["Ended"], view.Ending is { } ending ? Time(ending.At) : null),
    ]);

    private IEnumerable<CardElement?> Advice()
    {
        var kinds = view.Kinds.Select(context.Playbook.FindKind).OfType<Kind>();
        var advice = kinds.Select(kind => kind.Advice.In(language)).ToList();
        if (view.Ending is null && advice.Count > 0)
        {
            yield return CardText.Subheading(_words["Advice"]);
            yield return CardText.List(advice);
        }
    }

    private IEnumerable<CardElement?> Actions()
    {
        if (view.Actions.Count == 0)
        {
            yield break;
        }

        yield return CardText.Subheading(_words["Actions"]);
        foreach (var action in view.Actions)
        {
            yield return Line(action);
        }
    }

    private RichTextBlock Line(OwnedAction action)
    {
        var state = _words[$"Actions.{action.Status}", Day(action.DueAt)];
        var title = new TextRun(_words["Actions.Line", action.Title.In(language), state]);
        var owner = action.IsReaders ? _words["Actions.You"] : action.Owner ?? _words["Actions.NoOwner"];
        return new([title, PlainText.Run($" ({owner})") with { IsSubtle = true }]) { Spacing = Spacing.Small };
    }

    private IEnumerable<CardElement?> Deadlines() => view.Deadlines.Count == 0
        ? []
        : [CardText.Subheading(_words["Deadlines"]), .. CardText.Deadlines(view.Deadlines, context.Playbook, language)];

    private string Time(DateTimeOffset at) => Moments.Time(at, context.Playbook, language);

    private string Day(DateTimeOffset at) => Moments.Day(at, context.Playbook, language);
}
