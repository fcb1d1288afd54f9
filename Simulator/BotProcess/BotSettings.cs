using System.Globalization;
using Weerbaar.Simulator.Entra;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.BotProcess;

/// <summary>What a bot must be told to live in this world.</summary>
internal sealed class BotSettings(TheWorld world, Places places, Options options)
{
    /// <param name="proof">How the bot proves that it is the registration: "secret", "certificate" (whose file the caller names) or
    /// "federated".</param>
    public Dictionary<string, string> Environment(string proof = "secret")
    {
        var organisation = world.Organisation;
        var (here, host) = ($"http://127.0.0.1:{organisation.Port}", $"127.0.0.1:{organisation.Port}");
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Bot__AppId"] = organisation.AppId,
            ["Bot__TenantId"] = organisation.TenantId,
            ["Bot__ServiceUrl"] = options.Proxy ? options.PlaygroundServiceUrl : organisation.ServiceUrl,
            ["Bot__OpenIdMetadata"] = $"{here}/v1/.well-known/openidconfiguration",
            ["Bot__TokenAddress"] = $"{here}/{organisation.TenantId}/oauth2/v2.0/token",
            ["Bot__ServiceHosts__0"] = host,
            ["Bot__FileHosts__0"] = host,
            ["Graph__BaseAddress"] = $"{here}/graph/v1.0",
            ["Looking__Authority"] = $"{here}/{organisation.TenantId}/v2.0",
            ["Storage__Engine"] = "Embedded",
            ["Groups__Officers"] = organisation.Groups["officers"],
            ["Groups__Advisers"] = organisation.Groups["advisers"],
            ["Groups__Administrators"] = organisation.Groups["administrators"],
            ["Groups__Management"] = organisation.Groups["management"],
            ["Development__ClockOffsetSeconds"] = organisation.OffsetSeconds.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (name, value) in Proof(proof, organisation, here))
        {
            settings[name] = value;
        }

        if (options.Proxy)
        {
            settings["Bot__ServiceHosts__1"] = new Uri(options.PlaygroundServiceUrl).Authority;
        }

        if (options.Managed)
        {
            settings["Storage__Folder"] = places.BotStore;
            settings["ASPNETCORE_URLS"] = $"http://127.0.0.1:{organisation.BotPort}";
            settings["Looking__PublicAddress"] = $"http://127.0.0.1:{organisation.BotPort}";
        }

        return settings;
    }

    private static Dictionary<string, string> Proof(string proof, Organisation organisation, string here) => proof switch
    {
        "secret" => new() { ["Bot__ClientSecret"] = organisation.ClientSecret },
        "certificate" => [],
        "federated" => new()
        {
            ["Bot__ManagedIdentityClientId"] = organisation.Identity.ClientId,
            ["IDENTITY_ENDPOINT"] = here + IdentityEndpoint.Path,
            ["IDENTITY_HEADER"] = organisation.Identity.Header,
        },
        _ => throw new ImpossibleException(400, "BadRequest", "proof is one of secret, certificate, federated."),
    };
}
