using Weerbaar.Jobs;
using Weerbaar.Web;

namespace Weerbaar.Features.Figures;

/// <summary>Puts what the figures' handlers share among the services; the handlers are found by themselves.</summary>
internal static class FiguresRegistration
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddRouting(routes => routes.SetParameterPolicy<FigureFileConstraint>(FigureFileConstraint.Name))
        .AddSingleton<FactRecorder>()
        .AddSingleton<SafetyScores>()
        .AddSingleton<StatisticsPublisher>()
        .AddSingleton<FigureReaders>()
        .AddSingleton<FigureLinks>()
        .AddSingleton<FiguresCommand>()
        .AddSingleton<FiguresTelling>()
        .AddLoop<FiguresLoop>()
        .AddSingleton<IPages, FiguresEndpoints>();
}
