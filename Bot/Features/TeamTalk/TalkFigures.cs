using Weerbaar.Features.Figures;

namespace Weerbaar.Features.TeamTalk;

/// <summary>
/// Counts and their trend for the team's talk, out of the published figures, which are protected there and stand for ever: so
/// a card drawn again says the same.
/// </summary>
internal sealed class TalkFigures(StatisticsPublisher book)
{
    /// <summary>The newest month that is over, as a talk remembers it.</summary>
    public string Newest => book.Newest.Id;

    /// <param name="period">As a talk remembers it; null: it has none.</param>
    /// <returns>Null: there are no figures about it.</returns>
    public async Task<PeriodFigures?> FindAsync(string? period, CancellationToken cancellationToken) =>
        period is not null && Period.Parse(period) is { } parsed ? (await book.GetAsync(parsed, cancellationToken)).Figures : null;

    /// <summary>
    /// Kinds that are not told in the newest quarter nor in the last year: who reads of one may know whom it is about. Empty while
    /// there are no figures to go by.
    /// </summary>
    public async Task<IReadOnlyList<string>> FindRareKindsAsync(OrganisationPlaybook playbook, CancellationToken cancellationToken)
    {
        var quarter = book.Newest.Quarter;
        Period[] periods = [quarter, quarter.Before, Period.OfYear(book.Newest.Year - 1)];
        var (told, known) = (new HashSet<LocalText>(), false);
        foreach (var period in periods)
        {
            if ((await book.GetAsync(period, cancellationToken)).Figures is { } figures)
            {
                told.UnionWith(figures.Kinds.Select(kind => kind.Name));
                known = true;
            }
        }

        return known ? [.. playbook.Kinds.Where(kind => !told.Contains(kind.Name)).Select(kind => kind.Id)] : [];
    }
}
