namespace Weerbaar.Records;

/// <summary>Some cases of a list, newest first.</summary>
/// <param name="Older">Where the next page begins; null: there is none.</param>
internal sealed record CasePage(IReadOnlyList<Case> Cases, string? Older);

/// <summary>Cases from lists; each is read again, because a list may lag behind. A list costs what it shows.</summary>
internal sealed class OwnCases(IndexStore index, CaseStore cases)
{
    internal const int PageSize = 5;

    /// <summary>One more than is shown says whether there is another page.</summary>
    private const int AtOnce = PageSize + 1;

    /// <summary>Open cases that they told or that are about them, newest first.</summary>
    public async Task<IReadOnlyList<Case>> OpenAsync(PersonId person, CancellationToken cancellationToken) =>
        [.. (await FindNewestAsync(person, cancellationToken)).Where(@case => @case.IsOpen)];

    /// <summary>The newest that they told or that are about them.</summary>
    public async Task<IReadOnlyList<Case>> FindNewestAsync(PersonId person, CancellationToken cancellationToken) =>
        (await ReadPageAsync(CaseIndex.Mine(person), new Actor(new Person(person, "")), null, cancellationToken)).Cases;

    /// <summary>A page of a list, of what this reader may see.</summary>
    /// <param name="from">Where it begins (<see cref="CasePage.Older"/>); null: at the newest.</param>
    public async Task<CasePage> ReadPageAsync(CaseIndex list, Actor reader, string? from, CancellationToken cancellationToken)
    {
        var found = new List<Case>();
        await foreach (var listed in index.ReadListAsync(list, from, AtOnce, cancellationToken).Chunk(AtOnce).WithCancellation(
            cancellationToken))
        {
            var read = await Task.WhenAll(listed.Select(entry => cases.FindAsync(entry.Id, cancellationToken)));
            foreach (var (stored, (_, place)) in read.Zip(listed))
            {
                if (stored?.Case is not { } @case || !IsShown(list, @case, reader))
                {
                    continue;
                }

                if (found.Count == PageSize)
                {
                    return new CasePage(found, place);
                }

                found.Add(@case);
            }
        }

        return new CasePage(found, null);
    }

    private static bool IsShown(CaseIndex list, Case @case, Actor reader) =>
        Access.May(reader, @case, list.Needs) && (@case.IsOpen || list != CaseIndex.Officers);
}
