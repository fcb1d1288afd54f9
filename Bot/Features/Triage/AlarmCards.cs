namespace Weerbaar.Features.Triage;

/// <summary>All that somebody sees who is alerted only because nobody else confirmed: who, and how to act.</summary>
internal sealed record AlarmView(CaseNumber Number, bool Drill, string? Affected, DangerView? Danger);

/// <summary>The card of the second deciders and of the desk, while danger is not confirmed and until the case ends (D2).</summary>
internal sealed class AlarmCards : ICaseCards
{
    public IEnumerable<LiveCard> Of(Case @case, CardContext context) => @case.AlsoAlarmed().Select(person =>
    {
        var view = new AlarmView(@case.Number, @case.Drill, @case.Affected?.Name, DangerView.Of(@case, withDecidersNames: true));
        return new LiveCard(
            $"alarm-{person}",
            new Recipient.OnePerson(person),
            view,
            language => Draw(@case, view, context, language),
            language => Texts.In(language)["Alarm.Summary", view.Number])
        {
            Urgent = view.Danger is { IsUnseen: true },
        };
    });

    private static AdaptiveCard Draw(Case @case, AlarmView view, CardContext context, Playbook.Language language)
    {
        var words = Texts.In(language);
        return Layout.Card(
            language,
            words["Alarm.Summary", view.Number],
            Layout.Heading(words[view.Danger is { IsUnseen: true } ? "Alarm.Title" : "Alarm.Title.Past", view.Number]),
            view.Drill ? Layout.Paragraph(words["Drill"]) : null,
            DangerBlock.Of(view.Danger, context, language),
            view.Affected is { } name ? CardText.Named(words["Details.Affected"], name) : null,
            Layout.Paragraph(words[view.Danger is { IsUnseen: true } ? "Alarm.Why" : "Alarm.Why.Past"]),
            Layout.Buttons(DangerBlock.See(@case, view.Danger, language), DangerBlock.Act(@case, view.Danger, language)));
    }
}
