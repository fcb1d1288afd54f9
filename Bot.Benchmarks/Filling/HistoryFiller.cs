using Weerbaar.Features.Figures;
using Weerbaar.Outbound;

namespace Weerbaar.Benchmarks.Filling;

/// <summary>
/// Years of cases that are over: kept and indexed as the bot does it, number, lists, due moment, facts and progress
/// included. All were opened within the last hour, so that no month of them is over and none is due.
/// </summary>
internal sealed class HistoryFiller(IRowStore rows, IReadOnlyList<Person> reporters, TimeProvider timeProvider)
{
    private static readonly TimeSpan Span = TimeSpan.FromHours(1);

    private readonly CaseMaker _maker = new();
    private readonly CaseStore _cases = new(rows);
    private readonly IndexStore _index = new(rows);
    private readonly DateTimeOffset _first = timeProvider.GetUtcNow() - Span;

    /// <summary>Cases by number, one after another of each reporter.</summary>
    /// <param name="atOnce">On the embedded engine many share one flush; an emulator has few connections.</param>
    public Task FillAsync(int from, int to, int atOnce)
    {
        var playbook = _maker.Playbook;
        var facts = new FactRecorder(_cases, new FigureStore(rows), playbook, timeProvider);
        var indexer = new Indexer(
            _index, new DueStore(rows), new DeliveryStateStore(rows), facts, playbook, new WorkCalendar(playbook.Organisation),
            timeProvider);
        return Many.DoneAsync(from, to, atOnce, number => KeptAsync(number, indexer));
    }

    private async Task<CaseId> KeptAsync(int number, Indexer indexer)
    {
        // 100,000 of them fit into the hour.
        var filled = _maker.Ended(reporters[number % reporters.Count], _first.AddMilliseconds(30 * number));
        if (!await _index.ReserveCaseNumberAsync(filled.Of.Number, filled.Of.Id, default))
        {
            return await KeptAsync(number, indexer);
        }

        await _cases.CommitAsync(null, filled.Of, filled.Events, $"filled-{number}", default);
        await indexer.UpdateAsync(filled.Of, new ReconcileState(filled.Of.Version, null, []), default);
        return filled.Of.Id;
    }
}
