namespace Weerbaar.Hosting.Telemetry;

/// <summary>Where traces, metrics and logs go besides the console: the configuration section "Telemetry".</summary>
internal sealed record TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>
    /// The base address of an OpenTelemetry collector (OTLP over HTTP), as http://collector:4318; nothing is sent without.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>What the collector wants with each request, as "key=value,key2=value2".</summary>
    public string? Headers { get; init; }

    /// <summary>
    /// The connection string of an Application Insights resource: the same goes to Azure Monitor; nothing is sent without.
    /// </summary>
    public string? AzureMonitor { get; init; }

    /// <summary>How often metrics are sent to the collector.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The address for "traces", "metrics" or "logs".</summary>
    public Uri For(string signal) => new($"{Endpoint!.TrimEnd('/')}/v1/{signal}");
}
