using Weerbaar.Features.Intake.Safety;

namespace Weerbaar.Features.Intake.Form;

/// <summary>What stands around a step: how far one is, what to mend, and the buttons.</summary>
internal static class StepCard
{
    public static AdaptiveCard Current(DraftView view, string? note = null) =>
        Of(view, new FormSteps(view).Current, note);

    public static AdaptiveCard Of(
        DraftView view, FormStep step, string? note = null, IReadOnlyList<string>? faults = null, Typed? typed = null,
        bool fromReview = false) => step is ReviewStep
            ? ReviewCard.Of(view, note, faults ?? [])
            : Layout.Card(
                view.Language,
                view.Words["Fallback"],
                [
                    step is AboutStep && !fromReview ? Advice.Whole(view) : null,
                    Progress(view, step),
                    Layout.Heading(step.Title(view)),
                    Layout.Fault(faults is { Count: > 0 } ? string.Join(' ', faults) : null),
                    note is null ? null : Layout.Paragraph(note),
                    .. step.Body(view, typed ?? Typed.Nothing),
                    Buttons(view, step, fromReview),
                    .. Danger(view, step, fromReview),
                ]);

    /// <summary>The first answer scrolls away while one goes on; the way to help stays on every card (D2).</summary>
    public static IEnumerable<CardElement?> Danger(DraftView view, FormStep step, bool fromReview = false)
    {
        var emergency = PhoneLinks.Of(view.Playbook.Organisation.Contacts.Emergency);
        yield return new TextBlock(view.Words["Step.Danger", emergency]) { Separator = true };
        yield return Layout.Buttons(
            Button.Execute(view.Words["Step.Danger.Button"], IntakeVerbs.StepDanger, Ids(view, step, fromReview)));
    }

    private static TextBlock Progress(DraftView view, FormStep step)
    {
        var asked = new FormSteps(view).Asked;
        var place = asked.TakeWhile(other => other.Id != step.Id).Count() + 1;
        return Layout.Small(view.Words["Step.Progress", place, asked.Count]);
    }

    private static ActionSet? Buttons(DraftView view, FormStep step, bool fromReview)
    {
        var words = view.Words;
        var ids = Ids(view, step, fromReview);
        return fromReview
            ? Layout.Buttons(
                Button.Execute(words["Step.Done"], IntakeVerbs.Next, ids, ActionStyle.Positive),
                Button.Execute(words["Step.Stop"], IntakeVerbs.Stop, ids))
            : Layout.Buttons(
                Button.Execute(words["Step.Next"], IntakeVerbs.Next, ids, ActionStyle.Positive),
                step.Compulsory
                    ? null
                    : Button.Execute(words["Step.Skip"], IntakeVerbs.Skip, ids),
                step is AboutStep ? null : Button.Execute(words["Step.Back"], IntakeVerbs.Back, ids),
                Button.Execute(words["Step.Stop"], IntakeVerbs.Stop, ids));
    }

    private static Dictionary<string, string> Ids(DraftView view, FormStep step, bool fromReview) => fromReview
        ? view.Ids((DraftIds.Step, step.Id), (DraftIds.Back, "review"))
        : view.Ids((DraftIds.Step, step.Id));
}
