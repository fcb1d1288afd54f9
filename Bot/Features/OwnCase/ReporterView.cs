namespace Weerbaar.Features.OwnCase;

/// <summary>
/// What somebody who reported for a colleague sees: that it was taken up, what became of an alarm that they raised, and nothing more.
/// </summary>
internal sealed record ReporterView(CaseNumber Number, bool TakenUp, bool Ended)
{
    /// <summary>Null: they raised none.</summary>
    public OwnAlarm? Alarm { get; init; }

    public static ReporterView Of(Case @case, CardContext context) =>
        new(@case.Number, @case.Claim is not null || @case.Proposal is not null, !@case.IsOpen || @case.IsWithdrawn)
        {
            Alarm = @case.Danger?.RaisedBy?.Id == @case.Reporter.Id
            ? OwnAlarm.Of(@case, @case.Reporter.Id, context.Playbook, context.Calendar) : null,
        };

    public AdaptiveCard Draw(Case @case, CardContext context, Language language)
    {
        var words = Texts.In(language);
        var state = Ended ? "Reporter.Ended" : TakenUp ? "Reporter.TakenUp" : "Reporter.Sent";
        return Layout.Card(
            language,
            words["Card.Summary", Number],
            Layout.Heading(words["Reporter.Title", Number]),
            Alarm is null ? null : AlarmBlock.Of(Alarm, context, language),
            Layout.Paragraph(words[state]),
            Layout.Small(words["Reporter.Privacy"]),
            Layout.Buttons(AlarmBlock.End(Alarm, @case.Ids(), language)));
    }
}
