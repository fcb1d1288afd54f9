namespace Weerbaar.Meetings;

/// <summary>What the forms of this room share; they themselves are found.</summary>
public static class MeetingsRegistration
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) =>
        services.AddSingleton<MeetingPeople>().AddSingleton<TalkPlan>();
}
