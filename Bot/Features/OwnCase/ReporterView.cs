namespace Weerbaar.Features.OwnCase;

/// <summary>What somebody who reported for a colleague sees: that it was taken up, what became of an alarm that they raised, and nothing more.</summary>
internal sealed record ReporterView(CaseNumber Number, bool TakenUp, bool Ended)
{
    /// <summary>Null: they raised none.</summary>
    public OwnAlarm? Alarm { get; init; }

    public static ReporterView Of(Case of, CardContext with) => new(of.Number, of.Claim is not null || of.Proposal is not null, !of.IsOpen || of.IsWithdrawn)
    {
        Alarm = of.Danger?.RaisedBy?.Id == of.Reporter.Id ? OwnAlarm.Of(of, of.Reporter.Id, with.Playbook, with.Calendar) : null,
    };

    public AdaptiveCard Draw(Case of, CardContext with, Language language)
    {
        var words = Texts.In(language);
        var state = Ended ? "Reporter.Ended" : TakenUp ? "Reporter.TakenUp" : "Reporter.Sent";
        return Layout.Card(
            language,
            words["Card.Summary", Number],
            Layout.Heading(words["Reporter.Title", Number]),
            Alarm is null ? null : AlarmBlock.Of(Alarm, with, language),
            Layout.Paragraph(words[state]),
            Layout.Small(words["Reporter.Privacy"]),
            Layout.Buttons(AlarmBlock.End(Alarm, of.Ids(), language)));
    }
}
