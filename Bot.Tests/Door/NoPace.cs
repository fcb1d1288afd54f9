using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Door;

/// <summary>
/// A Teams that takes as much as comes, for tests that do a lot and prove something else: <c>FrontDoor.StartAsync(services:
/// NoPace.Use)</c>.
/// </summary>
internal static class NoPace
{
    public static void Use(IServiceCollection services) => services.AddSingleton(services => new ConnectorClient(
        services.GetRequiredService<ConnectorPipeline>(), new Pace(new LeapingTime()),
        services.GetRequiredService<IOptions<BotOptions>>()));

    /// <summary>Each look is an hour after the one before.</summary>
    private sealed class LeapingTime : TimeProvider
    {
        private long _hours;

        public override long GetTimestamp() => Interlocked.Increment(ref _hours) * TimestampFrequency * 3600;
    }
}
