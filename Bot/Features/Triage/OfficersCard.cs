using Weerbaar.Features.Meetings;

namespace Weerbaar.Features.Triage;

/// <summary>Draws a view for the officers' channel.</summary>
internal sealed class OfficersCard(Case @case, OfficersView view, CardContext context, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public AdaptiveCard Draw() => Layout.Card(language, _words["Channel.Summary", view.Number],
    [
        Layout.Heading(_words["Channel.Title", view.Number]),
        view.Drill ? Layout.Paragraph(_words["Drill"]) : null,
        DangerBlock.Of(view.Danger, context, language),
        .. view.Danger is { IsUnseen: true } ? [OutOfReach()] : Body(),
        new OfficersButtons(@case, view, language).All(),
    ]);

    private IEnumerable<CardElement?> Body() =>
    [
        new TextBlock(Stages.Line(view.Stage, @case, _words)) { Weight = TextWeight.Bolder },
        Facts(),
        view.Department is { } department ? CardText.Named(_words["Department"], department) : null,
        Owner(),
        OutOfReach(),
        .. Reasons(),
        .. Proposal(),
        .. Actions(),
        .. new MeetingBlock(view.Meetings, context, language).Elements(),
        .. Deadlines(),
    ];

    private string Decides() =>
        _words[view.Line is LineState.Told && Stages.IsPastManager(@case) ? "Line.Told.Adviser" : $"Line.{view.Line}"];

    private FactSet Facts() => Layout.Facts(
    [
        Layout.FactOf(_words["Urgency"], view.Urgency.NameIn(context.Playbook, language)),
        Layout.FactOf(_words["Kinds"], CardText.KindsIn(view.Kinds, context.Playbook, language)),
        Layout.FactOf(_words["Reported"], Time(view.OpenedAt)),
        Layout.FactOf(_words["Added"], view.AddedAt is { } added ? Time(added) : null),
        Layout.FactOf(_words["Ended"], view.EndedAt is { } ended ? Time(ended) : null),
        Layout.FactOf(_words["Evidence"], Evidence()),
        Layout.FactOf(_words["Line"], view is { EndedAt: null, IsDecided: false } ? Decides() : null),
        Layout.FactOf(_words["Next"], Next()),
    ]);

    private string? Next() =>
        view.Next is { } next ? _words["Next.Value", Time(next.At), _words[$"Next.{next.Chain}"]] : null;

    private RichTextBlock Owner() => CardText.Named(_words["Owner"], view.Owner ?? _words["Owner.Nobody"]);

    private CardElement? OutOfReach() => view.OutOfReach.Count == 0
        ? null
        : Layout.Fault(_words["OutOfReach", string.Join(", ", view.OutOfReach.Select(role => _words[$"OutOfReach.{role}"]))]);

    private string Evidence()
    {
        var count = view.Evidence;
        var states = new[] { ("Stored", count.Stored), ("Received", count.Received), ("Missing", count.Missing), ("Purged", count.Purged) }
            .Where(state => state.Item2 > 0)
            .Select(state => _words[$"Evidence.Count.{state.Item1}", state.Item2])
            .ToList();
        var none = _words[view.Stage is Stage.ReportFollows ? "Evidence.NotSent" : "Evidence.None"];
        return states.Count == 0 ? none : string.Join(", ", states);
    }

    private IEnumerable<CardElement?> Reasons()
    {
        if (view.Urgency.Overruled)
        {
            yield return Layout.Small(_words["Urgency.Overruled"]);
        }

        yield return view.Urgency.Facts.Count == 0
            ? null
            : Layout.Small(string.Join(" ", view.Urgency.ReasonsIn(context.Playbook, language)));
    }

    private IEnumerable<CardElement?> Proposal()
    {
        if (view.Proposal is not { } proposal)
        {
            yield break;
        }

        yield return CardText.Subheading(_words["Proposal", proposal.Revision]);
        yield return Layout.Paragraph(CardText.Joined(proposal.Options, language)) with { Spacing = Spacing.Small };
        yield return Layout.Small(_words[$"Proposal.{proposal.Verdict?.ToString() ?? "Waits"}", Time(proposal.At)]);
    }

    private IEnumerable<CardElement?> Actions()
    {
        if (view.Actions.Count > 0)
        {
            yield return CardText.Subheading(_words["Actions"]);
            yield return CardText.List(view.Actions.Select(action =>
                _words["Actions.Line", action.Title.In(language), Moments.Day(action.DueAt, context.Playbook, language)]));
        }
    }

    private IEnumerable<CardElement?> Deadlines() => view.Deadlines.Count == 0
        ? []
        : [CardText.Subheading(_words["Deadlines"]), .. CardText.Deadlines(view.Deadlines, context.Playbook, language)];

    private string Time(DateTimeOffset at) => Moments.Time(at, context.Playbook, language);
}
