using Weerbaar.Features.Meetings;

namespace Weerbaar.Features.Triage;

/// <summary>The living card in the officers' channel: number, urgency, kinds, phase, owner and dates.</summary>
internal sealed class ChannelCards : ICaseCards
{
    public IEnumerable<LiveCard> Of(Case of, CardContext with)
    {
        var view = ChannelView.Of(of, with);
        yield return new LiveCard(
            "channel",
            new Recipient.InChannel(ChannelUse.Officers),
            view,
            language => new ChannelCard(of, view, with, language).Draw(),
            language => Texts.In(language)["Channel.Summary", view.Number])
        {
            Urgent = view.Danger is { IsUnseen: true },
            RedactedVariant = BareChannelCard.Of(of, view, with),
        };
    }
}

/// <summary>Draws a view for the officers' channel.</summary>
internal sealed class ChannelCard(Case of, ChannelView view, CardContext with, Language language)
{
    private readonly Wording words = Texts.In(language);

    public AdaptiveCard Draw() => Layout.Card(language, words["Channel.Summary", view.Number],
    [
        Layout.Heading(words["Channel.Title", view.Number]),
        view.Drill ? Layout.Paragraph(words["Drill"]) : null,
        DangerBlock.Of(view.Danger, with, language),
        .. view.Danger is { IsUnseen: true } ? [OutOfReach()] : Body(),
        new ChannelButtons(of, view, language).All(),
    ]);

    private IEnumerable<CardElement?> Body() =>
    [
        new TextBlock(words[$"Stage.{view.Stage}"]) { Weight = TextWeight.Bolder },
        Facts(),
        view.Department is { } department ? CardText.Named(words["Department"], department) : null,
        Owner(),
        OutOfReach(),
        .. Reasons(),
        .. Proposal(),
        .. Actions(),
        .. new MeetingBlock(view.Meetings, with, language).Elements(),
        .. Deadlines(),
    ];

    private FactSet Facts() => Layout.Facts(
    [
        Layout.FactOf(words["Urgency"], view.Urgency.NameIn(with.Playbook, language)),
        Layout.FactOf(words["Kinds"], CardText.KindsIn(view.Kinds, with.Playbook, language)),
        Layout.FactOf(words["Reported"], Time(view.OpenedAt)),
        Layout.FactOf(words["Added"], view.AddedAt is { } added ? Time(added) : null),
        Layout.FactOf(words["Ended"], view.EndedAt is { } ended ? Time(ended) : null),
        Layout.FactOf(words["Evidence"], Evidence()),
        Layout.FactOf(words["Line"], view is { EndedAt: null, IsDecided: false } ? words[$"Line.{view.Line}"] : null),
        Layout.FactOf(words["Next"], Next()),
    ]);

    private string? Next() =>
        view.Next is { } next ? words["Next.Value", Time(next.At), words[$"Next.{next.Chain}"]] : null;

    private RichTextBlock Owner() => CardText.Named(words["Owner"], view.Owner ?? words["Owner.Nobody"]);

    private CardElement? OutOfReach() => view.OutOfReach.Count == 0
        ? null
        : Layout.Fault(words["OutOfReach", string.Join(", ", view.OutOfReach.Select(role => words[$"OutOfReach.{role}"]))]);

    private string Evidence()
    {
        var count = view.Evidence;
        var states = new[] { ("Stored", count.Stored), ("Received", count.Received), ("Missing", count.Missing), ("Purged", count.Purged) }
            .Where(state => state.Item2 > 0)
            .Select(state => words[$"Evidence.Count.{state.Item1}", state.Item2])
            .ToList();
        var none = words[view.Stage is Stage.ReportFollows ? "Evidence.NotSent" : "Evidence.None"];
        return states.Count == 0 ? none : string.Join(", ", states);
    }

    private IEnumerable<CardElement?> Reasons()
    {
        if (view.Urgency.Overruled)
        {
            yield return Layout.Small(words["Urgency.Overruled"]);
        }

        yield return view.Urgency.Facts.Count == 0
            ? null
            : Layout.Small(string.Join(" ", view.Urgency.ReasonsIn(with.Playbook, language)));
    }

    private IEnumerable<CardElement?> Proposal()
    {
        if (view.Proposal is not { } proposal)
        {
            yield break;
        }

        yield return CardText.Subheading(words["Proposal", proposal.Revision]);
        yield return Layout.Paragraph(CardText.Joined(proposal.Options, language)) with { Spacing = Spacing.Small };
        yield return Layout.Small(words[$"Proposal.{proposal.Verdict?.ToString() ?? "Waits"}", Time(proposal.At)]);
    }

    private IEnumerable<CardElement?> Actions()
    {
        if (view.Actions.Count > 0)
        {
            yield return CardText.Subheading(words["Actions"]);
            yield return CardText.List(view.Actions.Select(action =>
                words["Actions.Line", action.Title.In(language), Moments.Day(action.DueAt, with.Playbook, language)]));
        }
    }

    private IEnumerable<CardElement?> Deadlines() => view.Deadlines.Count == 0
        ? []
        : [CardText.Subheading(words["Deadlines"]), .. CardText.Deadlines(view.Deadlines, with.Playbook, language)];

    private string Time(DateTimeOffset at) => Moments.Time(at, with.Playbook, language);
}
