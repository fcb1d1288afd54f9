using System.Diagnostics;
using System.Reflection;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Weerbaar.Hosting.Telemetry;

/// <summary>
/// Sends traces, metrics and logs to any OpenTelemetry collector, and to Azure Monitor, where the settings name one: our own source and
/// meter, those of ASP.NET Core and of HTTP clients (see <see cref="ForeignSpans"/>), and what the runtime says of itself.
/// </summary>
internal static class TelemetryRegistration
{
    private const string Traces = "traces";
    private const string Metrics = "metrics";
    private const string Logs = "logs";

    /// <summary>The product's, with the commit that it was built from.</summary>
    internal static string Version { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(TelemetryOptions.Section);
        builder.Services.AddSettings(
            builder.Configuration, TelemetryOptions.Section, new TelemetryOptionsValidator(builder.Environment.IsDevelopment()));
        var toCollector = settings[nameof(TelemetryOptions.Endpoint)] is { Length: > 0 };
        var toAzure = settings[nameof(TelemetryOptions.AzureMonitor)] is { Length: > 0 };
        if (toCollector || toAzure)
        {
            Observe(builder.Services, toCollector, toAzure);
        }
    }

    /// <summary>A method of its own: a bot that sends nothing does not load the libraries.</summary>
    private static void Observe(IServiceCollection services, bool toCollector, bool toAzure)
    {
        services.AddSingleton<DistributedContextPropagator, OwnTraces>();
        // The library's usual one would read and pass on a caller's baggage.
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(who => who.AddService("weerbaar", serviceVersion: Version, autoGenerateServiceInstanceId: true))
            .WithTracing(traces => traces
                .AddSource(BotTelemetry.Name)
                .AddAspNetCoreInstrumentation(from => from.Filter = http => !http.Request.Path.StartsWithSegments("/health"))
                .AddHttpClientInstrumentation()
                .AddProcessor<ForeignSpans>())
            .WithMetrics(metrics => metrics
                .AddMeter(BotTelemetry.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation())
            .WithLogging(null, logs => logs.IncludeFormattedMessage = true);
        if (toCollector)
        {
            telemetry.SendToCollector(services);
        }

        if (toAzure)
        {
            telemetry.SendToAzureMonitor(services);
        }
    }

    private static void SendToCollector(this OpenTelemetryBuilder telemetry, IServiceCollection services)
    {
        foreach (var signal in new[] { Traces, Metrics, Logs })
        {
            services.AddOptions<OtlpExporterOptions>(signal).Configure<IOptions<TelemetryOptions>>((to, from) =>
            {
                to.Protocol = OtlpExportProtocol.HttpProtobuf;
                to.Endpoint = from.Value.For(signal);
                to.Headers = string.IsNullOrEmpty(from.Value.Headers) ? to.Headers : from.Value.Headers;
            });
        }

        services.AddOptions<MetricReaderOptions>(Metrics).Configure<IOptions<TelemetryOptions>>((reader, from) =>
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)from.Value.Every.TotalMilliseconds);
        telemetry
            .WithTracing(traces => traces.AddOtlpExporter(Traces, null))
            .WithMetrics(metrics => metrics.AddOtlpExporter(Metrics, (Action<OtlpExporterOptions>?)null))
            .WithLogging(logs => logs.AddOtlpExporter(Logs, (Action<OtlpExporterOptions>?)null));
    }

    private static void SendToAzureMonitor(this OpenTelemetryBuilder telemetry, IServiceCollection services)
    {
        // The exporter would tell its makers about itself, at an address of theirs; it has no other switch.
        Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true");
        Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_SDKSTATS_DISABLED_ALL", "true");
        services.AddOptions<AzureMonitorExporterOptions>().Configure<IOptions<TelemetryOptions>>((to, from) =>
        {
            to.ConnectionString = from.Value.AzureMonitor;
            // Everything, as the collector gets it: left alone, it takes five traces a second.
            (to.SamplingRatio, to.TracesPerSecond) = (1, null);
            // What could not be sent is lost, and lies in no folder.
            to.DisableOfflineStorage = true;
        });
        telemetry
            .WithTracing(traces => traces.AddAzureMonitorTraceExporter())
            .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter())
            .WithLogging(logs => logs.AddAzureMonitorLogExporter());
    }
}
