namespace Weerbaar.Features.Intake.Form;

/// <summary>What kind of thing it is: the text proposed, the sender confirms (D5).</summary>
internal sealed class KindsStep : FormStep
{
    internal const string KindsInput = "kinds";

    public override string Id => "kinds";

    public override bool Compulsory => true;

    public override string Title(DraftView view) => view.Words["Kinds.Title"];

    public override IEnumerable<CardElement?> Body(DraftView view, Typed typed)
    {
        var chosen = view.Draft.Kinds.Count > 0 ? view.Draft.Kinds : Proposed(view);
        var known = view.Playbook.Kinds.Where(kind => chosen.Contains(kind.Id)).Select(kind => kind.Id);
        yield return new InputChoiceSet(
            KindsInput,
            view.Words["Kinds.Label"],
            [.. view.Playbook.Kinds.Select(kind => new Choice(kind.Name.In(view.Language), kind.Id))])
        {
            IsMultiSelect = true,
            Style = ChoiceStyle.Expanded,
            Value = typed.Or(KindsInput, string.Join(',', known)),
        };
    }

    /// <summary>"Something else" is ticked only when there is nothing better to tick.</summary>
    private static IReadOnlyList<string> Proposed(DraftView view) =>
        view.Draft.Suggested.Where(id => id != view.Playbook.Phrases.Unclear).ToList() is { Count: > 0 } named
            ? named : view.Draft.Suggested;

    public override StepReading Read(DraftView view, ActionData data)
    {
        var chosen = data.Choices(KindsInput).Distinct().ToList();
        if (chosen.Exists(id => view.Playbook.FindKind(id) is null))
        {
            return new StepReading(view.Draft, [view.Words["Fault.Choice"]]);
        }

        if (chosen.Count == 0)
        {
            return new StepReading(view.Draft, [view.Words["Fault.Kinds"]]);
        }

        var draft = view.Draft with { Kinds = chosen };
        var warned = SexualWarning.Needed(view with { Draft = draft });
        return new StepReading(draft, [], warned ? view.Words["Sexual.Text"] : null);
    }

    public override IEnumerable<ReviewLine> Lines(DraftView view)
    {
        var names = view.Draft.Kinds.Select(id => view.Playbook.FindKind(id)?.Name.In(view.Language)).OfType<string>();
        yield return new ReviewLine(view.Words["Kinds.Told"], string.Join(", ", names));
    }
}
