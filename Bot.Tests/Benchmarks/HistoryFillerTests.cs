extern alias benchmarks;

using benchmarks::Weerbaar.Benchmarks.Filling;
using Weerbaar.Hosting.Upkeep;
using Weerbaar.Tests.Storage;

namespace Weerbaar.Tests.Benchmarks;

/// <summary>What is measured with many cases is measured with cases as the bot keeps them.</summary>
public sealed class HistoryFillerTests : StoreTests
{
    private static readonly IReadOnlyList<Person> Reporters =
        [new(new PersonId("00000000-0000-0000-0000-000000000001"), "A"), new(new PersonId("00000000-0000-0000-0000-000000000002"), "B")];

    [Fact]
    public async Task Filled_cases_fit_together_stand_in_their_reporters_lists_and_leave_nothing_to_do()
    {
        var filler = new HistoryFiller(Storage.Rows, Reporters, TimeProvider.System);
        await filler.FillAsync(0, 6, atOnce: 4);
        await filler.FillAsync(6, 14, atOnce: 4);

        var (cases, index) = (new CaseStore(Storage.Rows), new IndexStore(Storage.Rows));
        var verification = new Verification(
            Storage.Rows, Storage.Blobs, cases, new EvidenceStore(Storage.Rows, Storage.Blobs), TimeProvider.System);
        Assert.Empty(await verification.FindAsync(default).ToListAsync());
        Assert.Equal(14, verification.Checked);
        foreach (var reporter in Reporters)
        {
            Assert.Equal(7, await index.ReadListAsync(CaseIndex.Mine(reporter.Id), null, 100, default).CountAsync());
            Assert.Equal(5, (await new OwnCases(index, cases).FindNewestAsync(reporter.Id, default)).Count);
        }

        Assert.Empty(await index.OpenCasesAsync(default).ToListAsync());
        Assert.Empty(await new DueStore(Storage.Rows).ReadUntilAsync(DateTimeOffset.UtcNow.AddDays(1), default).ToListAsync());
    }
}
