using Weerbaar.Cases;
using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.Turns;

namespace Weerbaar.Delivery;

/// <summary>
/// All audiences of a case: their living cards and the notices of what happened. What is urgent goes first. A new message about
/// what fell due waits out the quiet hours, however late it comes; a card that stands there already is updated at any time.
/// </summary>
public sealed class Audiences(
    IEnumerable<ICaseCards> cards,
    IEnumerable<IOwnCards> ownCards,
    IEnumerable<ICaseNotices> notices,
    CaseStore cases,
    Postman postman,
    Handover handover,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider time)
{
    /// <summary>Longer than a message may wait on the queue there are no quiet hours, but a closed week may be.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private CardContext Context => new(playbook, calendar);

    public IReadOnlyList<LivingCard> CardsOf(Case of) => [.. cards.SelectMany(kind => kind.Of(of, Context))];

    /// <returns>Null when everybody sees the present state; otherwise when to try again.</returns>
    public async Task<TimeSpan?> TellAsync(
        Case of, int noticed, Dictionary<string, Shown> shown, HeldLease lease, CancellationToken ct)
    {
        var quiet = QuietFor();
        var (living, waiting) = Parted(await LivingAsync(of, ct), card => quiet is not null && IsNewAndFellDue(card, shown));
        var now = time.GetUtcNow();
        var (all, later) = Parted(await NoticesAsync(of, noticed, ct), item => (quiet is not null && item.FellDue) || item.Notice.NotBefore > now);
        var news = Newest(all);
        var held = await handover.MoveAsync(of, living, shown, ct);
        var again = new List<TimeSpan?>(held.Values.Select(wait => (TimeSpan?)wait));
        again.AddRange(await AlarmAsync(of, living.Where(card => card.Urgent && !held.ContainsKey(card.Audience)), news, shown, lease, ct));
        foreach (var card in living.Where(card => !card.Urgent && !held.ContainsKey(card.Audience)))
        {
            await lease.KeepAsync(ct);
            again.Add(await postman.ShowAsync(of, card, shown.GetValueOrDefault(card.Audience), ct));
        }

        foreach (var (key, notice, _) in news.Where(item => !item.Notice.Urgent))
        {
            await lease.KeepAsync(ct);
            again.Add(await postman.TellAsync(of, key, notice, shown.GetValueOrDefault(key), ct));
        }

        var gone = shown.Where(item => !item.Key.StartsWith("notice-", StringComparison.Ordinal)
            && living.Concat(waiting).All(card => card.Audience != item.Key));
        foreach (var (audience, last) in gone)
        {
            await lease.KeepAsync(ct);
            again.Add(await postman.TakeAwayAsync(of, audience, last, ct));
        }

        var together = later.Select(item => item.Notice.NotBefore - now).Where(wait => wait > TimeSpan.Zero).Min();
        return again.Max() ?? (waiting.Count + later.Count > 0 ? Sooner(quiet, together) : null);
    }

    /// <summary>What is urgent goes to everybody at once: nobody who can help waits for a chat or a channel that does not answer (D2).</summary>
    private async Task<IEnumerable<TimeSpan?>> AlarmAsync(
        Case of,
        IEnumerable<LivingCard> urgent,
        IEnumerable<(string Key, Notice Notice, bool FellDue)> news,
        Dictionary<string, Shown> shown,
        HeldLease lease,
        CancellationToken ct)
    {
        var everybody = urgent.Select(card => (card.To, Post: (Func<Task<TimeSpan?>>)(() => postman.ShowAsync(of, card, shown.GetValueOrDefault(card.Audience), ct))))
            .Concat(news.Where(item => item.Notice.Urgent)
                .Select(item => (item.Notice.To, Post: (Func<Task<TimeSpan?>>)(() => postman.TellAsync(of, item.Key, item.Notice, shown.GetValueOrDefault(item.Key), ct)))))
            .GroupBy(each => each.To, each => each.Post)
            .ToList();
        if (everybody.Count == 0)
        {
            return [];
        }

        await lease.KeepAsync(ct);
        var again = await Task.WhenAll(everybody.Select(PostAsync));
        return again.SelectMany(each => each);

        // One after the other to each: the card first, then what is new on it.
        async Task<List<TimeSpan?>> PostAsync(IEnumerable<Func<Task<TimeSpan?>>> posts)
        {
            var waits = new List<TimeSpan?>();
            foreach (var post in posts)
            {
                await lease.KeepAsync(ct);
                waits.Add(await post());
            }

            return waits;
        }
    }

    private static TimeSpan? Sooner(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other ?? one : one;

    /// <summary>Of those that may wait for one another, only the newest to each.</summary>
    private static List<(string Key, Notice Notice, bool FellDue)> Newest(List<(string Key, Notice Notice, bool FellDue)> all) =>
        [.. all.Where((item, place) => item.Notice.NotBefore is null
            || !all.Skip(place + 1).Any(newer => newer.Notice.NotBefore is not null && newer.Notice.To == item.Notice.To && newer.Notice.Key == item.Notice.Key))];

    /// <returns>Null: people may be written to.</returns>
    private TimeSpan? QuietFor()
    {
        var now = time.GetUtcNow();
        var wait = calendar.AfterQuiet(now) - now;
        return wait == TimeSpan.Zero ? null : wait < LongestWait ? wait : LongestWait;
    }

    private static bool IsNewAndFellDue(LivingCard card, Dictionary<string, Shown> shown) =>
        card is { FellDue: true, Urgent: false } && shown.GetValueOrDefault(card.Audience) is not { Message: not null };

    private static (List<T> Now, List<T> Later) Parted<T>(IEnumerable<T> all, Func<T, bool> waits)
    {
        var parts = all.ToLookup(waits);
        return ([.. parts[false]], [.. parts[true]]);
    }

    /// <summary>The people whose card could not be shown to them.</summary>
    public IReadOnlyList<OutOfReach> OutOfReach(Case of, Dictionary<string, Shown> shown) =>
    [
        .. from card in CardsOf(of)
           let person = card.To as Recipient.OnePerson
           where person is not null
           let last = shown.GetValueOrDefault(card.Audience)
           where last is { State: ShownState.Unreachable }
           select new OutOfReach(person.Id, last.Code ?? ""),
    ];

    private async Task<IReadOnlyList<LivingCard>> LivingAsync(Case of, CancellationToken ct)
    {
        var all = new List<LivingCard>(CardsOf(of));
        foreach (var kind in ownCards)
        {
            all.AddRange(await kind.OfAsync(of, Context, ct));
        }

        return all;
    }

    private async Task<IReadOnlyList<(string Key, Notice Notice, bool FellDue)>> NoticesAsync(Case of, int noticed, CancellationToken ct)
    {
        var news = new List<(string, Notice, bool)>();
        if (noticed >= of.Version)
        {
            return news;
        }

        await foreach (var happened in cases.EventsAsync(of.Id, noticed, ct))
        {
            news.AddRange(notices
                .SelectMany(kind => kind.Of(happened, of, Context))
                .Select(notice => (
                    $"notice-{happened.Stamp.Version:D8}-{notice.Key}", notice, !notice.Urgent && Agenda.IsOfTime(happened.Event))));
        }

        return news;
    }
}
