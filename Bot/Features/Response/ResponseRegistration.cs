namespace Weerbaar.Features.Response;

/// <summary>Puts what this room shares among the services; its forms, cards and what it sees to are found by themselves.</summary>
internal static class ResponseRegistration
{
    public static IServiceCollection AddResponse(this IServiceCollection services) => services.AddSingleton<EscalationLineResolver>();
}
