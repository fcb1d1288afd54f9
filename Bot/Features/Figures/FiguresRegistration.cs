using Weerbaar.Jobs;
using Weerbaar.Web;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Features.Figures;

/// <summary>Puts what the figures' handlers share among the services; the handlers are found by themselves.</summary>
public static class FiguresRegistration
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddRouting(routes => routes.SetParameterPolicy<FigureFileConstraint>(FigureFileConstraint.Name))
        .AddSingleton<FactKeeper>()
        .AddSingleton<SafetyScores>()
        .AddSingleton<FigureBook>()
        .AddSingleton<FigureReaders>()
        .AddSingleton<FigureLinks>()
        .AddSingleton<FiguresCommand>()
        .AddSingleton<FiguresTelling>()
        .AddLoop<FiguresLoop>()
        .AddSingleton<FiguresDoor>();

    /// <summary>Serves workbook and list where there is an address for pages.</summary>
    public static void MapFigures(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PageSettings>().PublicAddress is not null)
        {
            app.MapGet(FigureLinks.Folder + "/{file:figures}", app.Services.GetRequiredService<FiguresDoor>().FileAsync);
            app.MapGet(FigureLinks.Folder + "/{**none}", app.Services.GetRequiredService<Entrance>().RefuseAsync).Open();
        }
    }
}
