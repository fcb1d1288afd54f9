using Weerbaar.Figures;
using Weerbaar.Hosting.Health;
using Weerbaar.Hosting.Pages;
using Weerbaar.Looking;
using Weerbaar.TeamTalk;
using Weerbaar.Teams;

namespace Weerbaar.Hosting;

/// <summary>What the bot serves.</summary>
public static class Endpoints
{
    public static void MapWeerbaar(this WebApplication app)
    {
        app.MapTeamsMessages();
        app.MapHealth();
        app.MapPages();
        app.MapLooking();
        app.MapFigures();
        app.MapTeamTalk();
        if (app.Environment.IsDevelopment())
        {
            app.MapPost("/development/clock", (ClockOffset clock, DevelopmentClock development) =>
            {
                development.MoveTo(TimeSpan.FromSeconds(clock.OffsetSeconds));
                return Results.NoContent();
            });
        }
    }
}
