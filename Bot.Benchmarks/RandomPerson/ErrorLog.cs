using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Weerbaar.Benchmarks.RandomPerson;

/// <summary>What the bot logs as an error while people play: whatever they do, there is none.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _errors = [];

    /// <summary>What was logged since the last look.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_errors.TryDequeue(out var error))
        {
            taken.Add(error);
        }

        return taken;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var error = $"{formatter(state, exception)} {exception}";
        // The town's clock jumps over leases that are held meanwhile, and a busy machine over patience: that work is done again.
        if (IsEnabled(logLevel) && !error.Contains("LeaseLost", StringComparison.Ordinal)
            && !error.Contains("timeout", StringComparison.Ordinal))
        {
            _errors.Enqueue(error);
        }
    }

    public void Dispose()
    {
    }
}
