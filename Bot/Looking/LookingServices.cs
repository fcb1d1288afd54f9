using Weerbaar.Looking.SigningIn;
using Weerbaar.Teams;

namespace Weerbaar.Looking;

/// <summary>Puts the page for looking at evidence among the services.</summary>
public static class LookingServices
{
    private static readonly string StyleText = ReadStyle();

    /// <summary>Registers it with the settings of section "Looking", which are checked at start.</summary>
    public static IServiceCollection AddLooking(
        this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        services.AddSettings(configuration, LookingOptions.Section, new LookingOptionsValidator(isDevelopment));
        services.AddSingleton(all => PageSettings.Of(all.Settings<LookingOptions>(), all.Settings<BotOptions>()));
        services.AddSingleton<PageAddress>().AddSingleton<PageKeys>().AddSingleton<Sealing>();
        services.AddSingleton<SignedOut>().AddSingleton<Sessions>();
        services.AddSingleton<Authority>().AddSingleton<Redeeming>().AddSingleton<SignIn>();
        services.AddSingleton<Visitors>().AddSingleton<Entrance>().AddSingleton<EvidenceDoor>();
        return services;
    }

    /// <summary>Serves the page where there is an address for it; without one there is nothing to be found.</summary>
    public static void MapLooking(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PageSettings>().PublicAddress is null)
        {
            app.Services.GetRequiredService<ILogger<EvidenceDoor>>().NoPage();
            return;
        }

        var door = app.Services.GetRequiredService<EvidenceDoor>();
        app.MapGet(PageSettings.SignedInPath, door.SignedInAsync);
        app.MapPost(PagePaths.SignOut, door.SignOutAsync);
        app.MapGet(PagePaths.Style, () => Results.Text(StyleText, "text/css"));
        app.MapGet("/evidence/{of}", door.ListAsync);
        app.MapGet("/evidence/{of}/{id}", door.FileAsync);
    }

    private static string ReadStyle()
    {
        using var stream = typeof(LookingServices).Assembly.GetManifestResourceStream("Weerbaar.Looking.page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
