using Weerbaar.Jobs;

namespace Weerbaar.Outbound;

/// <summary>
/// Puts what shows everybody the present state, and what posts answers, among the services; the jobs are found by themselves.
/// </summary>
internal static class OutboundRegistration
{
    public static IServiceCollection AddOutbound(this IServiceCollection services) => services
        .AddSingleton<IOwedWords, OwedWords>()
        .AddSingleton<OwedAnswers>()
        .AddSingleton<Answering>()
        .AddSingleton<OwnChat>()
        .AddSingleton<CardRefresh>()
        .AddSingleton<LostChannels>()
        .AddSingleton<PublishedCards>()
        .AddSingleton<CardPublisher>()
        .AddSingleton<Handover>()
        .AddSingleton<Notifier>()
        .AddSingleton<Indexer>()
        .AddSingleton<PurgedFiles>()
        .AddSingleton<Reconciler>()
        .AddLoop<RecoveryJob>();
}
