using System.Data.Common;

namespace Weerbaar.Hosting.Telemetry;

/// <summary>Checks the settings at start: each fault is one sentence that names the setting.</summary>
internal sealed class TelemetryOptionsValidator(bool isDevelopment) : SettingsValidator<TelemetryOptions>
{
    protected override IEnumerable<string> Faults(TelemetryOptions options)
    {
        if (options.Endpoint is { Length: > 0 } address && !(IsHttp(address, out _) && !address.Contains("/v1", StringComparison.Ordinal)))
        {
            yield return "Telemetry:Endpoint must be an http or https address, without /v1 and what follows it.";
        }
        if (options.Every < TimeSpan.FromSeconds(1) || options.Every > TimeSpan.FromHours(1))
        {
            yield return "Telemetry:Every must be a second to an hour.";
        }
        if (options.AzureMonitor is { Length: > 0 } connection && !IsConnection(connection))
        {
            yield return "Telemetry:AzureMonitor must be the connection string of an Application Insights resource: "
                + $"InstrumentationKey, a GUID, and IngestionEndpoint, an https address{(isDevelopment ? " or one on loopback" : "")}.";
        }
    }

    private bool IsConnection(string text)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = text };
            return parts.TryGetValue("InstrumentationKey", out var key) && Guid.TryParse((string)key, out _)
                && parts.TryGetValue("IngestionEndpoint", out var endpoint) && IsHttp((string)endpoint, out var uri)
                && (uri.Scheme == Uri.UriSchemeHttps || (isDevelopment && uri.IsLoopback));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsHttp(string address, out Uri uri) =>
        Uri.TryCreate(address, UriKind.Absolute, out uri!) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
