using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Weerbaar.Jobs;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Jobs;

/// <summary>The queue's worker on the real engine: nothing on the queue ends it, and nothing is left undone by its end.</summary>
public sealed class WorkerTests : StoreTests
{
    private static readonly DeliveryOptions Options = new() { QueueEvery = TimeSpan.FromMilliseconds(50) };

    private readonly Handler _handler = new();
    private Outbox _feed = null!;

    public WorkerTests()
    {
        _feed = new Outbox(Storage.Queue, Options, TimeProvider.System);
    }

    [Theory]
    [InlineData("no work at all")]
    [InlineData("""{"kind":"FromANewerVersion","case":"c"}""")]
    [InlineData("")]
    public async Task A_message_that_nobody_knows_holds_up_nothing(string body)
    {
        await Storage.Queue.PutAsync(body, TimeSpan.Zero, default);
        await Storage.Queue.PutAsync(RecordsJson.Write(Item("good")), TimeSpan.Zero, default);
        using var worker = Worker();
        await worker.StartAsync(default);
        await _handler.DoneAsync("good");
        await worker.StopAsync(default);
        Assert.True(worker.ExecuteTask!.IsCanceled);
    }

    [Fact]
    public async Task What_only_fails_is_set_aside_and_what_waits_is_not()
    {
        var queue = new Mock<IWorkQueue> { DefaultValue = DefaultValue.Mock };
        var failing = Message(Item("failing"), 21);
        var waiting = Message(Item("waiting"), 15);
        var come = new ConcurrentQueue<QueueMessage[]>([[failing, waiting]]);
        queue.Setup(all => all.ReceiveAsync(It.IsAny<int>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => come.TryDequeue(out var next) ? next : []);
        using var worker = new Worker(
            new Outbox(queue.Object, Options, TimeProvider.System), [_handler], Options, new StoragePreparation(), TimeProvider.System,
            NullLogger<Worker>.Instance);
        await worker.StartAsync(default);
        await _handler.DoneAsync("waiting");
        await worker.StopAsync(default);
        queue.Verify(all => all.SetAsideAsync(failing, default), Times.Once);
        queue.Verify(all => all.PutAsync(waiting.Body, It.IsAny<TimeSpan>(), default), Times.Once);
        queue.Verify(all => all.DeleteAsync(waiting.Receipt, default), Times.Once);
    }

    [Fact]
    public async Task One_that_takes_long_keeps_nothing_else_waiting()
    {
        for (var number = 0; number < 12; number++)
        {
            await Storage.Queue.PutAsync(RecordsJson.Write(Item($"{number}")), TimeSpan.Zero, default);
        }

        _handler.Hold = new TaskCompletionSource();
        _handler.Held = "0";
        using var worker = Worker();
        await worker.StartAsync(default);
        await _handler.DoneAsync("11");
        Assert.DoesNotContain("0", _handler.Done);
        _handler.Hold.SetResult();
        await worker.StopAsync(default);
        Assert.Contains("0", _handler.Done);
    }

    [Fact]
    public async Task What_only_a_newer_version_can_do_waits_for_it_and_never_counts_as_failed()
    {
        var queue = new Mock<IWorkQueue> { DefaultValue = DefaultValue.Mock };
        var message = Message(Item("newer"), 20);
        var come = new ConcurrentQueue<QueueMessage[]>([[message]]);
        queue.Setup(all => all.ReceiveAsync(It.IsAny<int>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => come.TryDequeue(out var next) ? next : []);
        using var worker = new Worker(
            new Outbox(queue.Object, Options, TimeProvider.System), [_handler], Options, new StoragePreparation(), TimeProvider.System,
            NullLogger<Worker>.Instance);
        await worker.StartAsync(default);
        await _handler.BegunAsync("newer");
        await worker.StopAsync(default);
        queue.Verify(all => all.PutAsync(message.Body, It.Is<TimeSpan>(delay => delay > TimeSpan.Zero), default), Times.Once);
        queue.Verify(all => all.DeleteAsync(message.Receipt, default), Times.Once);
    }

    [Fact]
    public async Task Whoever_shuts_down_finishes_what_is_under_way_and_hands_over_the_rest()
    {
        using var first = Worker();
        _handler.Hold = new TaskCompletionSource();
        await first.StartAsync(default);
        for (var number = 0; number < 12; number++)
        {
            _feed.Dispatch(await _feed.EnqueueAsync(Item($"{number}"), default));
        }

        while (_handler.Begun.Count < 8)
        {
            await Task.Delay(10);
        }

        var stopping = first.StopAsync(default);
        _handler.Hold.SetResult();
        await stopping;
        Assert.Equal(8, _handler.Done.Count);

        using var second = Worker();
        await second.StartAsync(default);
        await _handler.DoneAsync("11");
        await second.StopAsync(default);
        Assert.Equal(12, _handler.Done.Count);
    }

    private Worker Worker() => new(_feed, [_handler], Options, new StoragePreparation(), TimeProvider.System, NullLogger<Worker>.Instance);

    private static WorkItem Item(string id) => new(WorkKind.Reconcile, new CaseId(id));

    private static QueueMessage Message(WorkItem item, int count) => new(
        RecordsJson.Write(item), new QueueReceipt(item.Case.Value, "r"), count, default);

    private sealed class Handler : IWorkHandler
    {
        public WorkKind Kind => WorkKind.Reconcile;

        public ConcurrentBag<string> Begun { get; } = [];

        public ConcurrentBag<string> Done { get; } = [];

        public TaskCompletionSource? Hold { get; set; }

        /// <summary>Only this one is held; null: all.</summary>
        public string? Held { get; set; }

        public async Task<WorkResult> RunAsync(WorkItem item, CancellationToken cancellationToken)
        {
            Begun.Add(item.Case.Value);
            await (Held is null || Held == item.Case.Value ? Hold?.Task ?? Task.CompletedTask : Task.CompletedTask);
            if (item.Case.Value == "newer")
            {
                throw new NewerRecordException();
            }

            Done.Add(item.Case.Value);
            return new WorkResult(item.Case.Value == "waiting" ? TimeSpan.FromSeconds(1) : null);
        }

        public Task DoneAsync(string id) => InAsync(Done, id);

        public Task BegunAsync(string id) => InAsync(Begun, id);

        private static async Task InAsync(ConcurrentBag<string> all, string id)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (!all.Contains(id))
            {
                await Task.Delay(10, patience.Token);
            }
        }
    }
}
