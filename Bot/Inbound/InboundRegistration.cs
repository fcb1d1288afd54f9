using Weerbaar.Chat;

namespace Weerbaar.Inbound;

/// <summary>Puts what reads and answers messages among the services; the handlers are found by themselves.</summary>
public static class InboundRegistration
{
    public static IServiceCollection AddInbound(this IServiceCollection services) => services
        .AddSingleton<NewestCases>(all => all.GetRequiredService<OwnCases>().NewestAsync)
        .AddSingleton<TypedWords>()
        .AddSingleton<WordsInAlarm>()
        .AddSingleton<SetAside>()
        .AddSingleton<EditAction>()
        .AddSingleton<DangerBeside>()
        .AddSingleton<Conversation>();
}
