using Weerbaar.Jobs;
using Weerbaar.Looking;
using Weerbaar.TeamTalk.Lessons;
using Weerbaar.TeamTalk.Talking;

namespace Weerbaar.TeamTalk;

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
