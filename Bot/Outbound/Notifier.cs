using Weerbaar.Jobs;

namespace Weerbaar.Outbound;

/// <summary>
/// All audiences of a case: their living cards and the notices of what happened. What is urgent goes first. A new message about
/// what fell due waits out the quiet hours, however late it comes; a card that stands there already is updated at any time.
/// </summary>
internal sealed class Notifier(
    IEnumerable<ICaseCards> cards,
    IEnumerable<IOwnCards> ownCards,
    IEnumerable<ICaseNotices> notices,
    CaseStore cases,
    CardPublisher postman,
    Handover handover,
    OrganisationPlaybook playbook,
    WorkCalendar calendar,
    TimeProvider timeProvider)
{
    /// <summary>Longer than a message may wait on the queue there are no quiet hours, but a closed week may be.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private CardContext Context => new(playbook, calendar);

    public IReadOnlyList<LiveCard> CardsOf(Case @case) => [.. cards.SelectMany(kind => kind.Of(@case, Context))];

    /// <returns>Null when everybody sees the present state; otherwise when to try again.</returns>
    public async Task<TimeSpan?> PublishAsync(
        Case @case, int noticed, Dictionary<string, DeliveryState> shown, AcquiredLease lease, WriterPrecedence way)
    {
        var cancellationToken = way.Token;
        var quiet = QuietFor();
        var (living, waiting) = Parted(
            await BuildCardsAsync(@case, cancellationToken), card => quiet is not null && IsNewAndFellDue(card, shown));
        var now = timeProvider.GetUtcNow();
        var (all, later) = Parted(
            await BuildNoticesAsync(@case, noticed, cancellationToken),
            item => (quiet is not null && item.FellDue) || item.Notice.NotBefore > now);
        var news = Newest(all);

        // What is urgent goes to everybody at once: nobody who can help waits for a chat or a channel that does not answer (D2), nor for
        // the card of somebody else that becomes another's.
        var isMoved = Handover.Concerned(living, shown);
        var alarming = PublishAtOnceAsync(Posts(new(shown), living).Where(post => post.IsUrgent && !isMoved(post.To)), lease, way);
        var moving = handover.MoveAsync(@case, living, shown, cancellationToken);
        await Task.WhenAll(alarming, moving);
        var held = await moving;
        var again = new List<TimeSpan?>([.. await alarming, .. held.Values.Select(wait => (TimeSpan?)wait)]);
        var posts = Posts(shown, living.Where(card => !held.ContainsKey(card.Audience)));
        again.AddRange(await PublishAtOnceAsync(posts.Where(post => post.IsUrgent && isMoved(post.To)), lease, way));
        again.AddRange(await PublishInOrderAsync(posts.Where(post => !post.IsUrgent), lease, way));

        var gone = shown.Where(item => !item.Key.StartsWith("notice-", StringComparison.Ordinal)
            && living.Concat(waiting).All(card => card.Audience != item.Key));
        foreach (var (audience, last) in gone)
        {
            way.Stand();
            await lease.SaveAsync(way.Kept);
            again.Add(await postman.TakeAwayAsync(@case, audience, last, cancellationToken));
        }

        var together = later.Select(item => item.Notice.NotBefore - now).Where(wait => wait > TimeSpan.Zero).Min();
        return again.Max() ?? (waiting.Count + later.Count > 0 ? Sooner(quiet, together) : null);

        List<Post> Posts(Dictionary<string, DeliveryState> stands, IEnumerable<LiveCard> drawn) =>
        [
            .. drawn.Select(
                card => new Post(
                    card.To, card.Urgent,
                    () => postman.ShowAsync(@case, card, stands.GetValueOrDefault(card.Audience), cancellationToken))),
            .. news.Select(
                item => new Post(
                    item.Notice.To, item.Notice.Urgent,
                    () => postman.TellAsync(@case, item.Key, item.Notice, stands.GetValueOrDefault(item.Key), cancellationToken))),
        ];
    }

    private static async Task<IEnumerable<TimeSpan?>> PublishAtOnceAsync(
        IEnumerable<Post> posts, AcquiredLease lease, WriterPrecedence way) =>
        (await Task.WhenAll(posts.GroupBy(post => post.To).Select(each => PublishInOrderAsync(each, lease, way)))).SelectMany(each => each);

    /// <summary>One after the other: to each the card first, then what is new on it.</summary>
    private static async Task<IReadOnlyList<TimeSpan?>> PublishInOrderAsync(
        IEnumerable<Post> posts, AcquiredLease lease, WriterPrecedence way)
    {
        var waits = new List<TimeSpan?>();
        foreach (var post in posts)
        {
            way.Stand();
            await lease.SaveAsync(way.Kept);
            waits.Add(await post.SendAsync());
        }

        return waits;
    }

    private static TimeSpan? Sooner(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other ?? one : one;

    /// <summary>Of those that may wait for one another, only the newest to each.</summary>
    private static List<(string Key, Notice Notice, bool FellDue)> Newest(List<(string Key, Notice Notice, bool FellDue)> all) =>
        [.. all.Where((item, place) => item.Notice.NotBefore is null
            || !all.Skip(place + 1).Any(
                newer => newer.Notice.NotBefore is not null && newer.Notice.To == item.Notice.To && newer.Notice.Key == item.Notice.Key))];

    /// <returns>Null: people may be written to.</returns>
    private TimeSpan? QuietFor()
    {
        var now = timeProvider.GetUtcNow();
        var wait = calendar.AfterQuiet(now) - now;
        return wait == TimeSpan.Zero ? null : wait < LongestWait ? wait : LongestWait;
    }

    private static bool IsNewAndFellDue(LiveCard card, Dictionary<string, DeliveryState> shown) =>
        card is { FellDue: true, Urgent: false } && shown.GetValueOrDefault(card.Audience) is not { Message: not null };

    private static (List<T> Now, List<T> Later) Parted<T>(IEnumerable<T> all, Func<T, bool> waits)
    {
        var parts = all.ToLookup(waits);
        return ([.. parts[false]], [.. parts[true]]);
    }

    /// <summary>The people whose card could not be shown to them.</summary>
    public IReadOnlyList<OutOfReach> OutOfReach(Case @case, IReadOnlyDictionary<string, DeliveryState> shown) =>
    [
        .. from card in CardsOf(@case)
           let person = card.To as Recipient.OnePerson
           where person is not null
           let last = shown.GetValueOrDefault(card.Audience)
           where last is { State: DeliveryStatus.Unreachable }
           select new OutOfReach(person.Id, last.Code ?? ""),
    ];

    private async Task<IReadOnlyList<LiveCard>> BuildCardsAsync(Case @case, CancellationToken cancellationToken)
    {
        var all = new List<LiveCard>(CardsOf(@case));
        foreach (var kind in ownCards)
        {
            all.AddRange(await kind.BuildAsync(@case, Context, cancellationToken));
        }

        return all;
    }

    private async Task<IReadOnlyList<(string Key, Notice Notice, bool FellDue)>> BuildNoticesAsync(
        Case @case, int noticed, CancellationToken cancellationToken)
    {
        var news = new List<(string, Notice, bool)>();
        if (noticed >= @case.Version)
        {
            return news;
        }

        await foreach (var happened in cases.ReadEventsAsync(@case.Id, noticed, cancellationToken))
        {
            news.AddRange(notices
                .SelectMany(kind => kind.Of(happened, @case, Context))
                .Select(notice => (
                    $"notice-{happened.Stamp.Version:D8}-{notice.Key}", notice, !notice.Urgent && Agenda.IsOfTime(happened.Event))));
        }

        return news;
    }

    /// <summary>A card or a notice on its way to somebody.</summary>
    private sealed record Post(Recipient To, bool IsUrgent, Func<Task<TimeSpan?>> SendAsync);
}
