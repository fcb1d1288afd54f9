namespace Weerbaar.Figures;

/// <summary>Puts what the figures' handlers share among the services; the handlers are found by themselves.</summary>
public static class FiguresRegistration
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddSingleton<FactKeeper>()
        .AddSingleton<SafetyScores>()
        .AddSingleton<FigureBook>()
        .AddSingleton<FigureReaders>()
        .AddSingleton<FigureLinks>()
        .AddSingleton<FiguresCommand>();
}
