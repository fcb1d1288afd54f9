using Weerbaar.Jobs;
using Weerbaar.Tests.Directories;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Jobs;

/// <summary>Who tells a case's audiences keeps the right to it while posts take long, and stops when somebody else has it.</summary>
public sealed class AcquiredLeaseTests : StoreTests
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    private readonly MovableClock _clock = new();
    private readonly LeaseStore _leases;

    public AcquiredLeaseTests() => _leases = new LeaseStore(Storage.Rows, _clock);

    [Fact]
    public async Task A_lease_that_is_kept_outlives_its_length()
    {
        var held = (await TakenAsync("first"))!;
        for (var post = 0; post < 5; post++)
        {
            _clock.Advance(Length * 0.6);
            await held.SaveAsync(default);
            Assert.Null(await TakenAsync("second"));
        }

        await held.GiveBackAsync();
        Assert.NotNull(await TakenAsync("second"));
    }

    [Fact]
    public async Task A_lease_that_ran_out_and_was_taken_is_lost()
    {
        var held = (await TakenAsync("first"))!;
        _clock.Advance(Length * 1.1);
        var other = (await TakenAsync("second"))!;
        await Assert.ThrowsAsync<LeaseLostException>(() => held.SaveAsync(default));
        await held.GiveBackAsync();
        Assert.Null(await TakenAsync("third"));
        await other.SaveAsync(default);
    }

    [Fact]
    public async Task A_lease_that_ran_out_while_nobody_wanted_it_is_still_held()
    {
        var held = (await TakenAsync("first"))!;
        _clock.Advance(Length * 3);
        await held.SaveAsync(default);
        Assert.Null(await TakenAsync("second"));
    }

    private Task<AcquiredLease?> TakenAsync(string holder) =>
        AcquiredLease.TakeAsync(_leases, LeaseStore.OfCase(new CaseId("acase")), holder, Length, _clock, default);
}
