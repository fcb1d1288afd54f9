using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.Triage;

/// <summary>
/// The whole of a case for who may read it. The affected employee reads their own words, the evidence and who looked; the
/// officers' log is not for them.
/// </summary>
internal sealed class DetailsContent(Case @case, Turn turn, IReadOnlyList<AccessLogEntry> looks)
{
    private readonly Wording _words = Texts.In(turn.Language);

    private bool IsForAffected => @case.IsAbout(turn.By.Id);

    public IEnumerable<CardElement> Elements() =>
    [
        .. People(),
        .. IsForAffected ? [] : Law(),
        .. Told(),
        .. Answers(),
        .. Evidence(),
        .. AlarmHistory.Of(@case, turn),
        .. IsForAffected ? [] : Log().Concat(Proposal()),
        .. Looks(),
    ];

    private IEnumerable<CardElement> People()
    {
        yield return CardText.Named(_words["Details.Reporter"], @case.Reporter.Name);
        yield return @case.Affected is { } affected
            ? CardText.Named(_words["Details.Affected"], affected.Name)
            : Layout.Small(_words[@case.IsAimUnknown ? "Details.AimUnknown" : "Details.Organisation"]);
        if (@case.Report is { } report)
        {
            yield return Layout.Facts(
            [
                Layout.FactOf(_words["Reported"], turn.Time(report.SentAt)),
                Layout.FactOf(_words["Kinds"], CardText.KindsIn(report.Kinds, turn.Playbook, turn.Language)),
            ]);
        }
    }

    /// <summary>Articles that may apply to the kinds (D35): advice, never a verdict.</summary>
    private IEnumerable<CardElement> Law()
    {
        var articles = @case.Report?.Kinds.SelectMany(id => turn.Playbook.FindKind(id)?.Articles ?? []).Distinct().ToList();
        return articles is { Count: > 0 } ? [Layout.Small(_words["Details.Law", string.Join(", ", articles)])] : [];
    }

    private IEnumerable<CardElement> Told() => @case.Report is { } report
        ? [CardText.Subheading(_words["Details.Told"]), .. Whole(report.Description), .. Added()]
        : [Layout.Paragraph(_words["Stage.ReportFollows"]), .. Added()];

    private IEnumerable<CardElement> Added() => @case.Log.Where(entry => !entry.IsNote).SelectMany(Entry);

    private IEnumerable<CardElement> Answers()
    {
        if (@case.Report is not { Answers.Count: > 0 } report)
        {
            yield break;
        }

        yield return CardText.Subheading(_words["Details.Answers"]);
        foreach (var (id, answer) in report.Answers.Where(each => each.Value.Length > 0))
        {
            var question = turn.Playbook.FindQuestion(id);
            yield return new TextBlock(question?.Label.In(turn.Language) ?? id) { Weight = TextWeight.Bolder };
            foreach (var block in Whole(AnswerText.Of(question, answer, turn.Language)))
            {
                yield return block;
            }
        }
    }

    private IEnumerable<CardElement> Evidence() =>
    [
        CardText.Subheading(_words["Evidence"]),
        .. @case.Evidence.Count == 0 ? [Layout.Small(_words["Evidence.None"])] : @case.Evidence.Select(File).ToArray<CardElement>(),
    ];

    private Container File(EvidenceItem item)
    {
        CardElement?[] lines =
        [
            PlainText.Of(item.Name) with { Spacing = Spacing.None },
            Layout.Small(_words[$"Evidence.{item.Status}", turn.Time(item.ReceivedAt)]) with { Spacing = Spacing.None },
            item is { Status: EvidenceStatus.Stored, ContentType: { } type }
                ? PlainText.Of(_words["Evidence.Size", type, item.Size]) with { Spacing = Spacing.None }
                : null,
            item.Purge is { } purge && !IsForAffected
                ? PlainText.Of(_words["Evidence.Purge", purge.By.Name, turn.Time(purge.At), purge.Reason]) with { Spacing = Spacing.None }
                : null,
            item.Sha256 is { } hash ? PlainText.Of($"SHA-256: {hash}") with { Spacing = Spacing.None } : null,
        ];
        return new Container([.. lines.OfType<CardElement>()]);
    }

    /// <summary>What officers and managers wrote, oldest first.</summary>
    private IEnumerable<CardElement> Log()
    {
        var notes = @case.Log.Where(entry => entry.IsNote).Select(entry => (entry.At, Elements: Entry(entry)));
        var talks = @case.Consultations.Select(talk => (talk.At, Elements: Consulted(talk)));
        CardElement[] all = [.. notes.Concat(talks).OrderBy(each => each.At).SelectMany(each => each.Elements), .. Ended()];
        return all.Length == 0 ? [] : [CardText.Subheading(_words["Details.Log"]), .. all];
    }

    private IEnumerable<CardElement> Consulted(Consultation talk)
    {
        var with = string.Join(", ", talk.With.Select(id => _words[$"Consult.With.{id}"]));
        return [PlainText.Of(_words["Details.Consulted", talk.By.Name, turn.Time(talk.At), with]), .. Whole(talk.Outcome)];
    }

    private IEnumerable<CardElement> Entry(LogEntry entry) =>
        [PlainText.Of(_words["Details.Entry", entry.By.Name, turn.Time(entry.At)]), .. Whole(entry.Text)];

    /// <summary>What became of each action, and why (D23).</summary>
    private IEnumerable<CardElement> Ended() => @case.Actions.Where(action => action.EndedAt is not null).SelectMany(Ended);

    private IEnumerable<CardElement> Ended(ActionItem action)
    {
        var (title, at) = (action.Title.In(turn.Language), turn.Time(action.EndedAt!.Value));
        var line = _words[$"Details.Action.{action.Status}", title, action.EndedBy?.Name, at];
        return [PlainText.Of(line), .. Whole(action.Outcome ?? "")];
    }

    private IEnumerable<CardElement> Proposal() =>
        new ProposalBlock(ProposalView.Of(@case, turn.By.Id), turn.Cards, turn.Language).Elements().OfType<CardElement>();

    private IEnumerable<CardElement> Looks() => looks.Count == 0
        ? []
        :
        [
            CardText.Subheading(_words["Details.Looks"]),
            .. Looker.Of(looks).Select(looker => PlainText.Of(looker.Words(@case, turn))),
        ];

    private static IEnumerable<CardElement> Whole(string text) =>
        CardPaging.Blocks(text).Select(block => PlainText.Of(block) with { Spacing = Spacing.Small });
}
