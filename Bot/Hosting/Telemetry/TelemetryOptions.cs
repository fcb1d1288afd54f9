namespace Weerbaar.Hosting.Telemetry;

/// <summary>Where traces, metrics and logs go besides the console: the configuration section "Telemetry".</summary>
public sealed record TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>
    /// The base address of an OpenTelemetry collector (OTLP over HTTP), as http://collector:4318; nothing is sent without.
    /// </summary>
    public string? Endpoint { get; init; }

    /// <summary>What the collector wants with each request, as "key=value,key2=value2".</summary>
    public string? Headers { get; init; }

    /// <summary>How often metrics are sent.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The address for "traces", "metrics" or "logs".</summary>
    public Uri For(string signal) => new($"{Endpoint!.TrimEnd('/')}/v1/{signal}");

    /// <summary>What is wrong, in one sentence; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { Endpoint: { Length: > 0 } address } when !IsAddress(address) =>
            "Telemetry:Endpoint must be an http or https address, without /v1 and what follows it.",
        { Every: var every } when every < TimeSpan.FromSeconds(1) || every > TimeSpan.FromHours(1) =>
            "Telemetry:Every must be a second to an hour.",
        _ => null,
    };

    private static bool IsAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && !address.Contains("/v1", StringComparison.Ordinal);
}
