using Weerbaar.Web.SigningIn;

namespace Weerbaar.Web;

/// <summary>Puts what every page behind a sign-in stands on among the services.</summary>
internal static class WebRegistration
{
    private static readonly string StyleText = ReadStyle();

    /// <summary>Registers it with the settings of section "Looking", which are checked at start.</summary>
    public static IServiceCollection AddLooking(
        this IServiceCollection services, IConfiguration configuration, bool isDevelopment)
    {
        services.AddSettings(configuration, WebOptions.Section, new WebOptionsValidator(isDevelopment));
        services.AddSingleton(services => PageSettings.Of(services.Settings<WebOptions>(), services.Settings<BotOptions>()));
        services.AddSingleton<VisitorResolver>().AddSingleton<SignedInEndpoint>();
        services.AddRouting(routes => routes.SetParameterPolicy<IdConstraint>(IdConstraint.Name));
        services.AddSignIn();
        return services;
    }

    /// <summary>Serves all pages where there is an address for them; without one there is nothing to be found.</summary>
    public static void MapLooking(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PageSettings>().PublicAddress is null)
        {
            app.Services.GetRequiredService<ILogger<SignedInEndpoint>>().NoPage();
            return;
        }

        var entrance = app.Services.GetRequiredService<SignedInEndpoint>();
        app.MapPost(PagePaths.SignOut, entrance.SignOutAsync).AllowAnonymous();
        // The sign-in itself answers there; whatever it leaves is nothing of ours.
        app.MapGet(PageSettings.SignedInPath, entrance.RefuseAsync).AllowAnonymous();
        app.MapGet(PagePaths.Style, () => Results.Text(StyleText, "text/css")).Open();
        foreach (var pages in app.Services.GetServices<IPages>())
        {
            pages.Map(app);
        }

        app.MapGet("/evidence/{**none}", entrance.RefuseAsync).Open();
    }

    private static string ReadStyle()
    {
        using var stream = typeof(WebRegistration).Assembly.GetManifestResourceStream("Weerbaar.Web.page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
