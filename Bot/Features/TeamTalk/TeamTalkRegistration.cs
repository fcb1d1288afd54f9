using Weerbaar.Features.TeamTalk.Lessons;
using Weerbaar.Features.TeamTalk.Talking;
using Weerbaar.Jobs;
using Weerbaar.Web;

namespace Weerbaar.Features.TeamTalk;

/// <summary>Puts what the talk's handlers share among the services; the handlers are found by themselves.</summary>
internal static class TeamTalkRegistration
{
    public static IServiceCollection AddTeamTalk(this IServiceCollection services) => services
        .AddSingleton<TeamTalkAccess>()
        .AddSingleton<TalkFigures>()
        .AddSingleton<LessonExport>()
        .AddSingleton<LessonSearch>()
        .AddSingleton<Preparing>()
        .AddSingleton<NowAction>()
        .AddSingleton<IPages, LessonsEndpoint>()
        .AddSingleton<TalkCommands>()
        .AddSingleton<TalkPosting>()
        .AddSingleton<TalkEnding>()
        .AddSingleton<TalkTelling>()
        .AddSingleton<TalkWork>()
        .AddLoop<TalkLoop>();
}
