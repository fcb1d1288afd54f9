namespace Weerbaar.Features.Chat;

/// <summary>Puts what the chat's handlers share among the services; the handlers are found by themselves.</summary>
internal static class ChatRegistration
{
    public static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddSingleton<ChannelBindings>()
        .AddSingleton<Setup>()
        .AddSingleton<Commands>();
}
