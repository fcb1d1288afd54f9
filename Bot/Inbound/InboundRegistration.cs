namespace Weerbaar.Inbound;

/// <summary>Puts what reads and answers messages among the services; the handlers are found by themselves.</summary>
public static class InboundRegistration
{
    public static IServiceCollection AddInbound(this IServiceCollection services) => services
        .AddSingleton<TypedWords>()
        .AddSingleton<WordsInAlarm>()
        .AddSingleton<SetAside>()
        .AddSingleton<EditAction>()
        .AddSingleton<DangerBeside>()
        .AddSingleton<Conversation>();
}
