using System.Globalization;

namespace Weerbaar.Outbound;

/// <summary>
/// Which messages of an alarm reached somebody, by what delivery has recorded of each. Until then the bot says that it is warning,
/// not that it has warned.
/// </summary>
internal sealed class AlarmReceipts : ICaseUpkeep
{
    private const string Notice = "notice-";

    public UpkeepMoment Moment => UpkeepMoment.Receipt;

    public Task<CaseCommand?> FindAsync(
        Case @case, IReadOnlyDictionary<string, DeliveryState> shown, CancellationToken cancellationToken) =>
        Task.FromResult<CaseCommand?>(Of(@case, shown));

    private static NoteDelivered? Of(Case @case, IReadOnlyDictionary<string, DeliveryState> shown)
    {
        if (@case is not { IsOpen: true, Danger: { IsUnanswered: true } danger })
        {
            return null;
        }

        var reached = shown
            .Where(item => item.Value.State is DeliveryStatus.Sent && VersionOf(item.Key) is { } version && version >= danger.Version)
            .Select(item => (Version: VersionOf(item.Key), Key: item.Key[(Notice.Length + 9)..]))
            .ToList();
        var people = (danger.IsForLine ? @case.Route.Told : []).Select(member => member.Person).Concat(danger.Helpers ?? [])
            .Where(person => reached.Any(item => item.Key == $"decider-{person.Id}" || item.Key == $"alarm-{person.Id}"));
        return new NoteDelivered(reached.Any(item => item.Version == danger.Version && item.Key == "channel"), [.. people]);
    }

    private static int? VersionOf(string key) =>
        key.StartsWith(Notice, StringComparison.Ordinal) && key.Length > Notice.Length + 9
        && int.TryParse(key.AsSpan(Notice.Length, 8), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
