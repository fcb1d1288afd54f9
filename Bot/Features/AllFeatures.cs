namespace Weerbaar.Features;

/// <summary>
/// What features share among their own classes is registered here, one line a feature; all else of theirs is found by itself.
/// </summary>
internal static class AllFeatures
{
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        Aftercare.AftercareRegistration.AddAftercare(services);
        Chat.ChatRegistration.AddChat(services);
        Evidence.EvidenceRegistration.AddEvidence(services);
        Figures.FiguresRegistration.AddFigures(services);
        Intake.IntakeRegistration.AddIntake(services);
        Meetings.MeetingsRegistration.AddMeetings(services);
        Searches.MonitoringRegistration.AddMonitoring(services);
        Response.ResponseRegistration.AddResponse(services);
        TeamTalk.TeamTalkRegistration.AddTeamTalk(services);
        WaitingWords.WaitingWordsRegistration.AddWaitingWords(services);
        return services;
    }
}
