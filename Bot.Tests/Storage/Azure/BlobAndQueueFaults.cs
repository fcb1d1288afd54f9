using System.Security.Cryptography;
using Azure;
using Weerbaar.Tests.Storage.Contract;

namespace Weerbaar.Tests.Storage.Azure;

/// <summary>Blobs and messages when the service refuses, is slow, or its answer is lost.</summary>
[Collection(OnAzurite.Name)]
public sealed class BlobAndQueueFaults(Azurite azurite) : IAsyncLifetime
{
    private readonly string _name = Names.Fresh("blob");
    private FaultyStorage _storage = null!;

    public async ValueTask InitializeAsync() => _storage = await FaultyStorage.StartAsync(azurite);

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Theory]
    [InlineData("500")]
    [InlineData("time-out")]
    [InlineData("drop")]
    public async Task A_small_blob_whose_answer_was_lost_is_recognised_as_ours(string fault)
    {
        _storage.Blobs.SpoilWrites(Fault.After(fault));

        var receipt = await _storage.Spoiled.Blobs.CreateAsync(_name, new MemoryStream([1, 2, 3]), 10, default);

        Assert.Equal((3, false), (receipt.Length, receipt.AlreadyThere));
    }

    [Fact]
    public async Task A_large_blob_survives_a_fault_at_a_block_and_at_the_commit()
    {
        var content = RandomNumberGenerator.GetBytes(9_000_000);
        _storage.Blobs.SpoilWrites(Fault.After("drop"), Fault.Before("503"), Fault.Before("drop"));
        _storage.Blobs.SpoilQuery("comp=blocklist", Fault.Before("500"), Fault.After("drop"), Fault.Before("503"));

        var receipt = await _storage.Spoiled.Blobs.CreateAsync(_name, new Trickle(content), 10_000_000, default);

        Assert.Equal((9_000_000, false), (receipt.Length, receipt.AlreadyThere));
        Assert.Equal(content, await ReadAsync());
    }

    [Fact]
    public async Task Reading_goes_on_at_the_byte_where_the_connection_broke()
    {
        var content = RandomNumberGenerator.GetBytes(3_000_000);
        await _storage.Straight.Blobs.CreateAsync(_name, new MemoryStream(content), 10_000_000, default);
        _storage.Blobs.SpoilReads(Fault.After("cut"), Fault.After("cut"), Fault.Before("503"));

        Assert.Equal(content, await ReadAsync());
    }

    /// <summary>The service answers in XML; what a gateway answers cannot be read, and then nothing is known.</summary>
    [Theory]
    [InlineData(true, 503)]
    [InlineData(false, 0)]
    public async Task A_blob_that_cannot_be_written_is_a_fault_and_nothing_is_there(bool xml, int status)
    {
        _storage.Blobs.SpoilWrites([.. Enumerable.Repeat(Fault.Before("503") with { Xml = xml }, 5)]);

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() =>
            _storage.Spoiled.Blobs.CreateAsync(_name, new MemoryStream([1]), 10, default));

        Assert.Equal(status, fault.Status);
        Assert.Null(await _storage.Straight.Blobs.OpenReadAsync(_name, default));
    }

    [Theory]
    [InlineData("429")]
    [InlineData("503")]
    [InlineData("drop")]
    public async Task A_message_is_put_and_received_in_spite_of_faults(string fault)
    {
        var queue = _storage.Spoiled.Queue;
        _storage.Queues.SpoilWrites(Fault.Before(fault), Fault.After("drop"));
        await queue.PutAsync("work", TimeSpan.Zero, default);
        _storage.Queues.SpoilReads(Fault.Before(fault));

        var received = await queue.ReceiveAsync(32, TimeSpan.FromHours(1), default);

        // The put whose answer was lost was put again: at least once is the promise.
        Assert.All(received, message => Assert.Equal("work", message.Body));
        Assert.Equal(2, received.Count);
    }

    [Fact]
    public async Task A_message_never_expires_whatever_becomes_of_it()
    {
        var (queue, passed) = (_storage.Spoiled.Queue, _storage.Queues.Passed = []);
        await queue.PutAsync("work", TimeSpan.FromMinutes(1), default);
        await queue.PutAsync("poison", TimeSpan.Zero, default);
        await queue.SetAsideAsync(Assert.Single(await queue.ReceiveAsync(32, TimeSpan.FromMinutes(1), default)), default);

        // Left out, the service takes seven days: a store that is away for longer would lose its work.
        var put =
            passed.Select(request => request.Target).Where(target => target.Contains("messagettl=", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, put.Count);
        Assert.All(put, target => Assert.Contains("messagettl=-1", target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_queue_that_is_away_is_a_fault()
    {
        _storage.Queues.SpoilWrites([.. Enumerable.Repeat(Fault.Before("drop"), 5)]);

        await Assert.ThrowsAsync<RequestFailedException>(() =>
            _storage.Spoiled.Queue.PutAsync("work", TimeSpan.Zero, default));
    }

    private async Task<byte[]> ReadAsync()
    {
        await using var stream = await _storage.Spoiled.Blobs.OpenReadAsync(_name, default);
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy);
        return copy.ToArray();
    }
}
