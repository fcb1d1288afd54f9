using Weerbaar.Jobs;
using Weerbaar.Web;

namespace Weerbaar.Features.Evidence;

/// <summary>Puts the copying of files, and the pages on which they are looked at, among the services.</summary>
public static class EvidenceRegistration
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddSingleton<PageAddress>()
        .AddSingleton<EvidenceDoor>()
        .AddSingleton<FileSource>()
        .AddSingleton<EvidenceFetch>()
        .AddLoop<FetchWorker>();

    /// <summary>Serves the files of a case where there is an address for pages.</summary>
    public static void MapEvidence(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PageSettings>().PublicAddress is not null)
        {
            var door = app.Services.GetRequiredService<EvidenceDoor>();
            app.MapGet(PagePaths.ListOf("{of:id}"), door.ListAsync);
            app.MapGet(PagePaths.FileOf("{of:id}", "{id:id}"), door.FileAsync);
        }
    }
}
