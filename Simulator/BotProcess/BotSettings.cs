using System.Globalization;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.BotProcess;

/// <summary>What a bot must be told to live in this world.</summary>
internal sealed class BotSettings(TheWorld world, Places places, Options options)
{
    public Dictionary<string, string> Environment()
    {
        var organisation = world.Organisation;
        var (here, host) = ($"http://127.0.0.1:{organisation.Port}", $"127.0.0.1:{organisation.Port}");
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Bot__AppId"] = organisation.AppId,
            ["Bot__TenantId"] = organisation.TenantId,
            ["Bot__ClientSecret"] = organisation.ClientSecret,
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
}
