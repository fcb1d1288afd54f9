using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>All that somebody is shown who was told of danger alone: that there is danger, and to whom.</summary>
internal sealed record AlarmView(
    CaseNumber Number, bool Drill, string? Affected, bool IsAimUnknown, DangerView? Danger, DateTimeOffset? Ended)
{
    /// <summary>The case went along another line since: it is about somebody else's employee, or others decide.</summary>
    public bool IsAside { get; init; }
}

/// <summary>
/// The card of one of the line before the employee chose who reads what was written: danger tells of danger, not of words. It becomes
/// the card of who decides when they may read.
/// </summary>
internal static class AlarmCard
{
    public static LiveCard Of(Case @case, EscalationStep reader, CardContext context)
    {
        var view = new AlarmView(
            @case.Number, @case.Drill, @case.Affected?.Name, @case.IsAimUnknown, DangerView.OfLine(@case),
            (@case.Ending ?? @case.Withdrawal)?.At)
        {
            IsAside = @case.Route.Line is not null && @case.Route.Told.All(member => member.Person.Id != reader.Person.Id),
        };
        return new LiveCard(
            DeciderCards.AudienceOf(reader),
            new Recipient.OnePerson(reader.Person.Id),
            view,
            language => Draw(@case, view, context, language),
            language => Texts.In(language)["Decider.Summary", view.Number])
        {
            Urgent = view.Danger is { IsUnseen: true },
        };
    }

    private static AdaptiveCard Draw(Case @case, AlarmView view, CardContext context, Language language)
    {
        var words = Texts.In(language);
        var ended = view.Ended is { } at ? Moments.Time(at, context.Playbook, language) : null;
        return Layout.Card(language, words["Decider.Summary", view.Number],
        [
            Layout.Heading(words["Decider.Title", view.Number]),
            view.Drill ? Layout.Paragraph(words["Drill"]) : null,
            DangerBlock.Of(view.Danger, context, language),
            About(view, words),
            ended is not null ? Layout.Facts(Layout.FactOf(words["Ended"], ended))
                : view.IsAside ? Layout.Paragraph(words["Alarm.Aside"])
                : view.Danger is { IsShared: true } ? null
                : Layout.Paragraph(words["Alarm.NotYet"]),
            Layout.Buttons(
                DangerBlock.See(@case, view.Danger, language), DangerBlock.Act(@case, view.Danger, language),
                DangerBlock.End(@case, view.Danger, language)),
        ]);
    }

    /// <summary>Nothing where only whoever raised the alarm knows it, as the danger above says.</summary>
    private static CardElement? About(AlarmView view, Wording words) => view switch
    {
        { Affected: { } name } => CardText.Named(words["About"], name),
        { IsAimUnknown: true } => null,
        _ => Layout.Paragraph(words["About.Organisation"]),
    };
}
