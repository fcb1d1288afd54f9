using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Weerbaar.Tests.House;

/// <summary>A number in the log says which sentence it is: the books for whoever runs the bot, and its alerts, speak of numbers.</summary>
public sealed class LogEventTests
{
    [Fact]
    public void Every_event_of_the_log_has_a_number_of_its_own()
    {
        var events = Product.Types
            .SelectMany(
                type => type.GetMethods(
                    BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (Name: $"{method.DeclaringType}.{method.Name}", method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId))
            .Where(method => method.EventId is not null)
            .ToList();

        Assert.True(events.Count > 30);
        Assert.Empty(events.Where(one => one.EventId <= 0).Select(one => one.Name));
        Assert.Empty(
            events.GroupBy(one => one.EventId).Where(number => number.Count() > 1).Select(
                number => $"{number.Key}: {string.Join(", ", number.Select(one => one.Name))}"));
    }
}
