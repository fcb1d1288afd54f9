using Weerbaar.Jobs;

namespace Weerbaar.Outbound;

/// <summary>Puts what shows everybody the present state, and what posts answers, among the services; the jobs are found by themselves.</summary>
internal static class OutboundRegistration
{
    public static IServiceCollection AddOutbound(this IServiceCollection services) => services
        .AddSingleton<IOwedWords, OwedWords>()
        .AddSingleton<Owing>()
        .AddSingleton<Answering>()
        .AddSingleton<OwnChat>()
        .AddSingleton<Redraw>()
        .AddSingleton<LostChannels>()
        .AddSingleton<PostRecord>()
        .AddSingleton<Postman>()
        .AddSingleton<Handover>()
        .AddSingleton<Audiences>()
        .AddSingleton<Indexer>()
        .AddSingleton<PurgedFiles>()
        .AddSingleton<Reconciler>()
        .AddLoop<Sweep>();
}
