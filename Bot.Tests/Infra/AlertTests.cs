using System.Reflection;
using Microsoft.Extensions.Logging;
using Moq;
using Weerbaar.Jobs;
using Weerbaar.Storage.Azure;
using Weerbaar.Tests.House;
using Weerbaar.Tests.Teams;

namespace Weerbaar.Tests.Infra;

/// <summary>The alerts on logs: they wait for what the bot logs, and the bot logs what they wait for.</summary>
public sealed class AlertTests
{
    [Fact]
    public async Task Every_event_that_an_alert_waits_for_is_logged_under_its_category()
    {
        var logged = typeof(Program).Assembly.GetTypes()
            .SelectMany(type => Messages(type).Select(message => (Place: type.Namespace!, message.EventId)))
            .ToList();

        var alerts = await LogAlert.AllAsync();

        // Of a full log the workspace itself speaks.
        Assert.Equal((await Deployment.Usual).All("Microsoft.Insights/scheduledQueryRules").Count - 1, alerts.Count);
        Assert.All(alerts, alert => Assert.All(alert.Events, number => Assert.Contains(
            logged, message => message.EventId == number && message.Place.StartsWith(alert.Category, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_book_for_whoever_runs_it_explains_each()
    {
        var (operate, made) = (File.ReadAllText(Repository.At("docs", "operate.md")), await Deployment.Usual);
        var (onLogs, onMetrics) = (made.All("Microsoft.Insights/scheduledQueryRules"), made.All("Microsoft.Insights/metricAlerts"));

        Assert.All([.. onLogs, .. onMetrics], alert => Assert.Contains(
            $"\n| `{((string)alert["name"]!).Replace("weerbaar-", "", StringComparison.Ordinal)}` |", operate, StringComparison.Ordinal));
        Assert.Contains($"alerts ({onLogs.Count} on logs, {onMetrics.Count} on metrics)", operate, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_for_good_or_reaches_nobody_wakes_somebody()
    {
        var awaited = (await LogAlert.AllAsync()).SelectMany(alert => alert.Events).ToHashSet();
        var serious = typeof(Program).Assembly.GetTypes().SelectMany(Messages).Where(message => message.EventId is >= 3000 and < 4000)
            .Where(message => message.Level >= LogLevel.Error || message.Message.Contains("reached", StringComparison.Ordinal))
            .Select(message => message.EventId);

        // Work that failed once comes again; when that does not help, it is set aside (3005) or late (3010).
        Assert.Equal([3004], serious.Except(awaited));
    }

    [Fact]
    public async Task A_worker_that_can_take_no_work_says_so_often_enough()
    {
        var queue = new Mock<IWorkQueue> { DefaultValue = DefaultValue.Mock };
        queue.Setup(all => all.ReceiveAsync(It.IsAny<int>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new Azure.RequestFailedException(503, "gone"));
        var options = new DeliveryOptions { QueueEvery = TimeSpan.FromMilliseconds(10) };
        var preparation = new StoragePreparation();
        preparation.Complete();
        using var logs = new ListLog();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(logs));
        using var worker = new Worker(
            new Outbox(queue.Object, options, TimeProvider.System), [], options, preparation, TimeProvider.System,
            factory.CreateLogger<Worker>());
        var alert = Assert.Single(await LogAlert.AllAsync(), one => one.Events.Contains(3006));

        await worker.StartAsync(default);
        await Journeys.SimulatorApi.EventuallyAsync(
            () => Task.FromResult(logs.Lines.Count(line => line.StartsWith("Error 3006 ", StringComparison.Ordinal)) >= alert.AtLeast),
            "it is said", 10);
        await worker.StopAsync(default);
    }

    [Fact]
    public async Task Also_the_slowest_round_comes_often_enough_to_be_heard()
    {
        var (alert, usual) = (Assert.Single(await LogAlert.AllAsync(), one => one.Events.Contains(3006)), new DeliveryOptions());

        Assert.All(
            [usual.QueueEvery, usual.DueEvery, usual.SweepEvery],
            every => Assert.InRange(alert.Within / every, alert.AtLeast, double.MaxValue));
    }

    /// <summary>With some to spare: a line may come late, and a try may take its time.</summary>
    [Fact]
    public async Task Storage_that_is_away_when_the_bot_starts_is_said_often_enough_to_be_heard()
    {
        var alert = Assert.Single(await LogAlert.AllAsync(), one => one.Events.Contains(4102));

        Assert.InRange(alert.Within / AzureStart.SaysEvery, alert.AtLeast * 1.3, double.MaxValue);
        Assert.Equal(1, alert.Severity);
    }

    private static IEnumerable<LoggerMessageAttribute> Messages(Type type) => type
        .GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
        .OfType<LoggerMessageAttribute>();
}
