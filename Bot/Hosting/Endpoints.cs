using Weerbaar.Hosting.Health;
using Weerbaar.Hosting.Pages;
using Weerbaar.Web;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Hosting;

/// <summary>
/// What the bot serves: open is only what is told to be. Who posts a message is asked by the messages' own check of the token.
/// </summary>
internal static class Endpoints
{
    public static void MapWeerbaar(this WebApplication app)
    {
        app.UseSignIn();
        var open = app.MapGroup("");
        open.Open();
        open.MapTeamsMessages();
        open.MapHealth();
        open.MapPages();
        app.MapLooking();
        if (app.Environment.IsDevelopment())
        {
            open.MapPost("/development/clock", (ClockOffset clock, DevelopmentClock development) =>
            {
                development.MoveTo(TimeSpan.FromSeconds(clock.OffsetSeconds));
                return Results.NoContent();
            });
        }
    }
}
