using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;
using Weerbaar.Storage.Azure;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Azure;

[Collection(OnAzurite.Name)]
public sealed class Poison(Azurite azurite)
{
    [Fact]
    public async Task A_message_that_is_none_of_ours_is_set_aside_and_reported_and_holds_up_nothing()
    {
        var name = Names.Plain();
        using var logs = new Ears();
        var storage = AzureStorage.Create(
            new StorageOptions { ConnectionString = azurite.ConnectionString, Name = name },
            () => throw new InvalidOperationException("No identity is needed."), new IdGenerator(), logs);
        await storage.PrepareAsync(default);
        var queues = new QueueServiceClient(azurite.ConnectionString);
        await queues.GetQueueClient(name).SendMessageAsync("not Base64: secret words");
        await storage.Queue.PutAsync("ours", TimeSpan.Zero, default);

        var received = await storage.Queue.ReceiveAsync(32, TimeSpan.FromHours(1), default);

        Assert.Equal(["ours"], received.Select(message => message.Body));
        var aside = await queues.GetQueueClient($"{name}-poison").ReceiveMessagesAsync(32);
        Assert.Equal("not Base64: secret words", Assert.Single(aside.Value).MessageText);
        var line = Assert.Single(logs.Lines);
        Assert.Contains($"{name}-poison", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    private sealed class Ears : ILoggerFactory, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
