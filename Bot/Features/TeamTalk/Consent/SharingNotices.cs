namespace Weerbaar.Features.TeamTalk.Consent;

/// <summary>
/// Who asked hears what the employee answered, the other officers that a text waits for them, the employee that it was shown.
/// </summary>
internal sealed class SharingNotices : ICaseNotices
{
    public IEnumerable<Notice> Of(RecordedEvent happened, Case now, CardContext context) => (happened.Event, now.Sharing) switch
    {
        (SharingAnswered { Agreed: true }, { Agreed: true, AskedBy: { } officer }) =>
            [To("officer", officer.Id, "Notice.Agreed", now.Number)],
        (SharingAnswered { Agreed: false }, { AskedBy: { } officer }) => [To("officer", officer.Id, "Notice.Declined", now.Number)],
        (SharingWritten written, { ApprovedBy: null, Text: { } text }) when text.Revision == written.Revision =>
            [new Notice("channel", new Recipient.InChannel(ChannelUse.Officers), Text("Notice.Written", now.Number))],
        (SharingShown, _) when now.Affected is { } employee => [To("employee", employee.Id, "Notice.Shown")],
        _ => [],
    };

    private static Notice To(string key, PersonId person, string text, params object[] values) =>
        new(key, new Recipient.OnePerson(person), Text(text, values));

    private static Func<Language, string> Text(string key, params object[] values) =>
        language => Texts.In(language)[key, values];
}
