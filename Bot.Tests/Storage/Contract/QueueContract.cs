using System.Globalization;

namespace Weerbaar.Tests.Storage.Contract;

/// <summary>
/// What every engine's queue does. The class has its engine, so its queue, for itself; waits are real.
/// </summary>
public abstract class QueueContract<TEngine>(TEngine engine) : IClassFixture<TEngine>, IAsyncLifetime
    where TEngine : class, IEngine
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private IWorkQueue Queue => engine.Queue;

    public async ValueTask InitializeAsync()
    {
        while (await Queue.ReceiveAsync(32, Long, default) is { Count: > 0 } left)
        {
            await Task.WhenAll(left.Select(message => Queue.DeleteAsync(message.Receipt, default)));
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("{\"case\":\"é😀\"}")]
    [InlineData("<a>&amp;</a>\r\n\0\u0001")]
    [InlineData("")]
    public async Task A_message_comes_as_it_was_put(string body)
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-2);
        await Queue.PutAsync(body, TimeSpan.Zero, default);

        var message = await Receive(Long);

        Assert.Equal((body, 1), (message.Body, message.DequeueCount));
        Assert.InRange(message.InsertedAt, before, DateTimeOffset.UtcNow.AddSeconds(2));
        Assert.Empty(await Queue.ReceiveAsync(32, Long, default));
    }

    [Fact]
    public async Task A_delayed_message_comes_only_when_its_time_is_up()
    {
        await Queue.PutAsync("later", TimeSpan.FromSeconds(2), default);

        Assert.Empty(await Queue.ReceiveAsync(32, Long, default));
        await Task.Delay(TimeSpan.FromSeconds(2.3));

        Assert.Equal("later", (await Receive(Long)).Body);
    }

    [Fact]
    public async Task A_message_not_deleted_in_time_comes_again_and_its_old_receipt_is_worth_nothing()
    {
        await Queue.PutAsync("again", TimeSpan.Zero, default);
        var first = await Receive(TimeSpan.FromSeconds(1));
        await Task.Delay(TimeSpan.FromSeconds(1.3));

        var second = await Receive(Long);

        Assert.Equal(("again", 2, first.InsertedAt), (second.Body, second.DequeueCount, second.InsertedAt));
        Assert.False(await Queue.DeleteAsync(first.Receipt, default));
        Assert.Null(await Queue.PostponeAsync(first.Receipt, Long, default));
        Assert.True(await Queue.DeleteAsync(second.Receipt, default));
        Assert.False(await Queue.DeleteAsync(second.Receipt, default));
    }

    [Fact]
    public async Task Who_put_a_message_can_delete_or_postpone_it_unseen()
    {
        var deleted = await Queue.PutAsync("deleted", TimeSpan.FromSeconds(1), default);
        var postponed = await Queue.PutAsync("postponed", TimeSpan.FromSeconds(1), default);

        Assert.True(await Queue.DeleteAsync(deleted, default));
        Assert.NotNull(await Queue.PostponeAsync(postponed, Long, default));
        await Task.Delay(TimeSpan.FromSeconds(1.3));

        Assert.Empty(await Queue.ReceiveAsync(32, Long, default));
    }

    [Fact]
    public async Task Postponing_keeps_the_content_and_gives_a_receipt_that_replaces_the_old_one()
    {
        await Queue.PutAsync("content", TimeSpan.Zero, default);
        var received = await Receive(Long);

        var next = await Queue.PostponeAsync(received.Receipt, TimeSpan.FromSeconds(1), default);
        Assert.NotNull(next);
        Assert.False(await Queue.DeleteAsync(received.Receipt, default));
        await Task.Delay(TimeSpan.FromSeconds(1.3));

        var again = await Receive(Long);
        Assert.Equal(("content", 2), (again.Body, again.DequeueCount));
        Assert.True(await Queue.DeleteAsync(again.Receipt, default));
        Assert.Null(await Queue.PostponeAsync(again.Receipt, Long, default));
    }

    [Fact]
    public async Task Several_receivers_share_the_messages_without_a_double()
    {
        foreach (var i in Enumerable.Range(0, 60))
        {
            await Queue.PutAsync($"{i}", TimeSpan.Zero, default);
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(ReceiveAll)));

        Assert.Equal(Enumerable.Range(0, 60),
            taken.SelectMany(t => t).Select(m => int.Parse(m.Body, CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task Never_more_than_asked_for_are_received()
    {
        foreach (var i in Enumerable.Range(0, 5))
        {
            await Queue.PutAsync($"{i}", TimeSpan.Zero, default);
        }

        Assert.Equal(3, (await Queue.ReceiveAsync(3, Long, default)).Count);
        Assert.Equal(2, (await Queue.ReceiveAsync(3, Long, default)).Count);
    }

    [Fact]
    public async Task A_receipt_that_was_never_given_is_worth_nothing()
    {
        var stranger = new QueueReceipt("12345678-0000-0000-0000-000000000000", "AgAAAAMAAAAAAAAA");

        Assert.False(await Queue.DeleteAsync(stranger, default));
        Assert.Null(await Queue.PostponeAsync(stranger, Long, default));
    }

    [Fact]
    public async Task A_message_set_aside_never_comes_again()
    {
        await Queue.PutAsync("fails", TimeSpan.Zero, default);
        var first = await Receive(TimeSpan.FromSeconds(1));
        Assert.True(await Queue.SetAsideAsync(first, default));
        await Task.Delay(TimeSpan.FromSeconds(1.3));

        Assert.Empty(await Queue.ReceiveAsync(32, Long, default));
        Assert.False(await Queue.DeleteAsync(first.Receipt, default));
    }

    private async Task<QueueMessage> Receive(TimeSpan invisibleFor) =>
        Assert.Single(await Queue.ReceiveAsync(32, invisibleFor, default));

    private async Task<List<QueueMessage>> ReceiveAll()
    {
        var all = new List<QueueMessage>();
        while (await Queue.ReceiveAsync(7, Long, default) is { Count: > 0 } some)
        {
            all.AddRange(some);
        }

        return all;
    }
}
