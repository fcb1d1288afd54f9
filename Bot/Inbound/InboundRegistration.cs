using Weerbaar.Inbound.Messages;
using Weerbaar.Jobs;

namespace Weerbaar.Inbound;

/// <summary>Puts what takes activities, and reads and answers messages, among the services; the handlers are found by themselves.</summary>
internal static class InboundRegistration
{
    public static IServiceCollection AddInbound(this IServiceCollection services) => services
        .AddSingleton<TypedWords>()
        .AddSingleton<WordsInAlarm>()
        .AddSingleton<DeferredWords>()
        .AddSingleton<EditAction>()
        .AddSingleton<DangerBeside>()
        .AddSingleton<Conversation>()
        .AddSingleton<UseCases>()
        .AddSingleton<TypedBudget>()
        .AddSingleton<PersonAccess>()
        .AddSingleton<Effects>()
        .AddSingleton<PersonPipeline>()
        .AddSingleton<PersonTurns>()
        .AddSingleton<CaseTurns>()
        .AddSingleton<NotNow>()
        .AddSingleton<ChannelGuard>()
        .AddSingleton<IBot, Dispatcher>()
        .AddLoop<RosterLoop>();
}
