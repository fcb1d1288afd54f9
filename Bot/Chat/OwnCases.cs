using Weerbaar.Cases;
using Weerbaar.Records;

namespace Weerbaar.Chat;

/// <summary>A person's cases from their lists; each is read again, because a list may lag behind.</summary>
public sealed class OwnCases(IndexStore index, CaseStore cases)
{
    /// <summary>A list costs what it shows.</summary>
    private const int Most = 5;

    /// <summary>Open cases that they told or that are about them, newest first.</summary>
    public async Task<IReadOnlyList<Case>> OpenAsync(PersonId person, CancellationToken ct) =>
        [.. (await NewestAsync(person, PersonList.Mine, ct)).Where(of => of.IsOpen)];

    public async Task<IReadOnlyList<Case>> NewestAsync(PersonId person, PersonList list, CancellationToken ct)
    {
        var found = new List<Case>();
        await foreach (var id in index.OfPersonAsync(person, list, ct))
        {
            if ((await cases.FindAsync(id, ct))?.Case is { } of && Access.May(new Actor(new Person(person, "")), of, Right.Follow))
            {
                found.Add(of);
            }

            if (found.Count == Most)
            {
                break;
            }
        }

        return found;
    }
}
