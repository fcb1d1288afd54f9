using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Weerbaar.Storage;
using static Weerbaar.Storage.RowChange;

namespace Weerbaar.Web.SigningIn;

/// <summary>
/// The keys by which every instance understands what any of them gave to a browser: a row a month, made a month ahead by whoever is first,
/// so that no instance meets a key it does not know. Data protection asks for them synchronously: they are read before it asks
/// (<see cref="PrepareAsync"/>), and no thread is blocked on storage.
/// They stand in the rows as they are: the store that holds them holds the evidence itself, so they open nothing that who reads the store
/// does not have, and a key to lock them with would stand beside them.
/// </summary>
/// <param name="rows">Where they are kept.</param>
/// <param name="timeProvider">The machine's, also where the bot's clock can be moved: data protection tells the time by that one.</param>
/// <param name="log">Hears of a row that is no key.</param>
internal sealed class CookieKeyRing(
    IRowStore rows, [FromKeyedServices(CookieKeyRing.Clock)] TimeProvider timeProvider, ILogger<CookieKeyRing> log)
        : IXmlRepository, IDisposable
{
    public const string Clock = "machine";
    public const string Partition = "sign-in-keys";

    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>
    /// So soon a row that was deleted, because its key is in wrong hands, opens nothing any more; one that was repaired does.
    /// </summary>
    private static readonly TimeSpan Counts = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _one = new(1);
    private volatile Reading _last = new("", DateTimeOffset.MinValue, []);
    private string _made = "";

    /// <summary>Whatever uses a key waits for this; it reads the store once an hour, and when the month has turned.</summary>
    /// <exception cref="Azure.RequestFailedException">The store cannot be reached.</exception>
    public async Task PrepareAsync(IKeyManager maker, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        if (_last.IsGood(Name(month), now))
        {
            return;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last.IsGood(Name(month), now))
            {
                return;
            }

            await MakeAsync(month, maker, cancellationToken);
            await MakeAsync(month.AddMonths(1), maker, cancellationToken);
            // What is older than the last month's made nothing that is still good, and who has found an old one can make nothing with it.
            var good = rows.ReadRangeAsync(Partition, Name(month.AddMonths(-1)), "~", cancellationToken);
            var before = _last;
            _last = new Reading(Name(month), now, await good.Where(IsXml).Select(row => row.Body).ToListAsync(cancellationToken));
            if (!_last.Bodies.SequenceEqual(before.Bodies))
            {
                // Who has one made forgets the others and asks for all anew; this one is kept nowhere.
                maker.CreateNewKey(month, month + Life);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public IReadOnlyCollection<XElement> GetAllElements() => [.. _last.Bodies.Select(body => XElement.Parse(body))];

    /// <summary>Only <see cref="PrepareAsync"/> has keys made, and puts them into the store.</summary>
    public void StoreElement(XElement element, string friendlyName) => _made = element.ToString(SaveOptions.DisableFormatting);

    public void Dispose() => _one.Dispose();

    /// <summary>Whoever else was first: theirs counts.</summary>
    private async Task MakeAsync(DateTimeOffset month, IKeyManager maker, CancellationToken cancellationToken)
    {
        var key = new RowKey(Partition, Name(month));
        if (await rows.ReadAsync(key, cancellationToken) is null)
        {
            maker.CreateNewKey(month, month + Life);
            await rows.CommitAsync([new Insert(key, _made)], cancellationToken);
        }
    }

    private bool IsXml(Row row)
    {
        try
        {
            XElement.Parse(row.Body);
            return true;
        }
        catch (XmlException fault)
        {
            log.PageKeyUnread(row.Key.Row, fault.GetType().Name);
            return false;
        }
    }

    private static string Name(DateTimeOffset month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>What was read: for which month, when, and the keys.</summary>
    private sealed record Reading(string Month, DateTimeOffset At, IReadOnlyList<string> Bodies)
    {
        public bool IsGood(string month, DateTimeOffset now) => Month == month && now - At < Counts;
    }
}
