using Weerbaar.Turns;

namespace Weerbaar.Features.Chat;

/// <summary>Puts what the chat's handlers share among the services; the handlers are found by themselves.</summary>
public static class ChatRegistration
{
    public static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddSingleton<OwnCases>()
        .AddSingleton<NewestCases>(all => all.GetRequiredService<OwnCases>().NewestAsync)
        .AddSingleton<ChannelBindings>()
        .AddSingleton<Setup>()
        .AddSingleton<Waiting>()
        .AddSingleton<Commands>();
}
