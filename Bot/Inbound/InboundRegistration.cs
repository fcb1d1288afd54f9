using Weerbaar.Chat;

namespace Weerbaar.Inbound;

/// <summary>Puts what reads and answers messages among the services; the handlers are found by themselves.</summary>
public static class InboundRegistration
{
    public static IServiceCollection AddInbound(this IServiceCollection services) => services
        .AddSingleton<OpenCases>(all => all.GetRequiredService<OwnCases>().OpenAsync)
        .AddSingleton<TypedWords>()
        .AddSingleton<Conversation>();
}
