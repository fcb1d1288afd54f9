using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Weerbaar.Hosting.Telemetry;

/// <summary>
/// Sends traces, metrics and logs to any OpenTelemetry collector when one is named. Only our own source and meter are
/// listened to: those of the framework and of Azure's clients would bring addresses along.
/// </summary>
internal static class TelemetryRegistration
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (options.Fault() is { } fault)
        {
            throw new SettingsException(fault);
        }

        if (string.IsNullOrEmpty(options.Endpoint))
        {
            return;
        }

        var who = ResourceBuilder.CreateDefault().AddService("weerbaar", autoGenerateServiceInstanceId: true);
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeFormattedMessage = true;
            logs.SetResourceBuilder(who);
            logs.AddOtlpExporter(to => Address(to, options, "logs"));
        });
        builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(who).AddSource(Signals.Name)
            .AddOtlpExporter(to => Address(to, options, "traces"))
            .Build());
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(who).AddMeter(Signals.Name)
            .AddOtlpExporter((to, reader) =>
            {
                Address(to, options, "metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.Every.TotalMilliseconds;
            })
            .Build());
        builder.Services.AddHostedService<TelemetryStart>();
    }

    private static void Address(OtlpExporterOptions to, TelemetryOptions options, string signal)
    {
        to.Protocol = OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = options.For(signal);
        if (!string.IsNullOrEmpty(options.Headers))
        {
            to.Headers = options.Headers;
        }
    }

    /// <summary>Both begin to listen when they are made; they send the rest when the host disposes them.</summary>
    private sealed class TelemetryStart(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush(2_000);
            metrics.ForceFlush(2_000);
            return Task.CompletedTask;
        }
    }
}
