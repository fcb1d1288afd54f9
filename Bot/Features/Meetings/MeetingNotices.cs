namespace Weerbaar.Features.Meetings;

/// <summary>Whoever asked for a chat or an appointment reads how that ended: where it stands, or what to do instead.</summary>
internal sealed class MeetingNotices : ICaseNotices
{
    public IEnumerable<Notice> Of(RecordedEvent happened, Case now, CardContext context) => happened.Event switch
    {
        ChatFailed failed when now.Together.Chat is { } chat && chat.Number == failed.Number =>
            To(chat.AskedBy,
                language => Texts.In(language)["Notice.ChatFailed", now.Number, ProvisioningFailure.Of(failed.Code, language)]),
        AppointmentMade made when Find(now, made.Number) is { } talk =>
            To(talk.Organizer, language => Texts.In(language)["Notice.TalkMade", now.Number, At(talk, context, language)]),
        AppointmentFailed failed when Find(now, failed.Number) is { } talk =>
            To(talk.Organizer,
                language => Texts.In(
                    language)["Notice.TalkFailed", now.Number, At(talk, context, language), ProvisioningFailure.Of(failed.Code, language)]),
        _ => [],
    };

    private static Appointment? Find(Case now, int number) => now.Together.Appointments.FirstOrDefault(talk => talk.Number == number);

    private static string At(Appointment talk, CardContext context, Language language) =>
        Moments.Time(talk.From, context.Playbook, language);

    private static IEnumerable<Notice> To(Person asker, Func<Language, string> text) =>
        [new Notice("asker", new Recipient.OnePerson(asker.Id), text)];
}
