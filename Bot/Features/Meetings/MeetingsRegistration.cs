namespace Weerbaar.Features.Meetings;

/// <summary>What the forms of this room share, and what makes chats and appointments; the forms themselves are found.</summary>
internal static class MeetingsRegistration
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<MeetingPeople>()
        .AddSingleton<TalkPlan>()
        .AddSingleton<ChatProvisioner>()
        .AddSingleton<AppointmentProvisioner>();
}
