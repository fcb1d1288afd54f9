using Moq;
using Weerbaar.Jobs;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Jobs;

/// <summary>What waits while the queue does not answer waits in this process, once.</summary>
public sealed class OutboxTests
{
    private static readonly WorkItem Item = new(WorkKind.Reconcile, new CaseId("testcase"));

    [Fact]
    public async Task What_waits_without_a_queue_is_one_piece_however_often_it_is_put_off()
    {
        var inner = new Mock<IWorkQueue>();
        inner.Setup(queue => queue.Beside(It.IsAny<string>())).Returns(inner.Object);
        var feed = new Outbox(new AwayWorkQueue(inner.Object) { Away = Absence.Fails }, new DeliveryOptions(), TimeProvider.System);
        await Task.WhenAll(
            Enumerable.Range(0, 3).Select(_ => feed.PostponeAsync(new OutboxMessage(Item, null), TimeSpan.FromMilliseconds(50), default)));
        var handed = await feed.Here(Lane.Usual).ReadAsync();

        for (var round = 0; round < 3; round++)
        {
            await feed.PostponeAsync(handed, TimeSpan.FromMilliseconds(50), default);
            handed = await feed.Here(Lane.Usual).ReadAsync();
        }

        await Task.Delay(200);
        Assert.True(handed.IsHere);
        Assert.False(feed.Here(Lane.Usual).TryRead(out _));
    }
}
