namespace Weerbaar.Features.WaitingWords;

/// <summary>Puts what keeps words that wait among the services; what its buttons do is found by itself.</summary>
internal static class WaitingWordsRegistration
{
    public static IServiceCollection AddWaitingWords(this IServiceCollection services) => services.AddSingleton<Waiting>();
}
