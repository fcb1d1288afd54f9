using Weerbaar.Jobs;

namespace Weerbaar.Features.Evidence;

/// <summary>Puts the copying of files among the services.</summary>
public static class EvidenceRegistration
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddSingleton<FileSource>()
        .AddSingleton<EvidenceFetch>()
        .AddLoop<FetchWorker>();
}
