using Weerbaar.Features.TeamTalk.Lessons;
using Weerbaar.Features.TeamTalk.Talking;
using Weerbaar.Jobs;
using Weerbaar.Web;

namespace Weerbaar.Features.TeamTalk;

/// <summary>Puts what the talk's handlers share among the services; the handlers are found by themselves.</summary>
public static class TeamTalkRegistration
{
    public static IServiceCollection AddTeamTalk(this IServiceCollection services) => services
        .AddSingleton<TalkDoor>()
        .AddSingleton<TalkFigures>()
        .AddSingleton<LessonExport>()
        .AddSingleton<LessonSearch>()
        .AddSingleton<Preparing>()
        .AddSingleton<NowAction>()
        .AddSingleton<LessonsDoor>()
        .AddSingleton<TalkCommands>()
        .AddSingleton<TalkPosting>()
        .AddSingleton<TalkEnding>()
        .AddSingleton<TalkTelling>()
        .AddSingleton<TalkWork>()
        .AddLoop<TalkLoop>();

    /// <summary>The approved lessons as files, where there is an address for pages.</summary>
    public static void MapTeamTalk(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PageSettings>().PublicAddress is not null)
        {
            var door = app.Services.GetRequiredService<LessonsDoor>();
            app.MapGet(LessonExport.Csv, door.CsvAsync);
            app.MapGet(LessonExport.Json, door.JsonAsync);
        }
    }
}
