using Microsoft.Extensions.FileProviders;
using Weerbaar.Simulator.Start;

namespace Weerbaar.Simulator.Web;

/// <summary>The page, and what it uses out of npm.</summary>
internal static class Libraries
{
    private static readonly IReadOnlyDictionary<string, string> FromNpm = new Dictionary<string, string>
    {
        ["/lib/adaptivecards"] = "adaptivecards/dist",
    };

    public static void UsePage(this WebApplication app, Places places)
    {
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = new PhysicalFileProvider(places.InProject("wwwroot")) });
        app.UseStaticFiles(Options(places.InProject("wwwroot"), ""));
        foreach (var (address, folder) in FromNpm)
        {
            app.UseStaticFiles(Options(places.InProject("node_modules", folder), address));
        }
    }

    private static StaticFileOptions Options(string folder, string address) => new()
    {
        FileProvider = new PhysicalFileProvider(folder),
        RequestPath = address,
        OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache",
    };
}
