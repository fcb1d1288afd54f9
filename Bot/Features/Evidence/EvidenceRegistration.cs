using Weerbaar.Jobs;
using Weerbaar.Web;

namespace Weerbaar.Features.Evidence;

/// <summary>Puts the copying of files, and the pages on which they are looked at, among the services.</summary>
internal static class EvidenceRegistration
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddSingleton<PageAddress>()
        .AddSingleton<IPages, EvidenceEndpoints>()
        .AddSingleton<FileSource>()
        .AddSingleton<EvidenceFetch>()
        .AddLoop<FetchWorker>();
}
