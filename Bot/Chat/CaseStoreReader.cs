using Weerbaar.Cases;
using Weerbaar.Records;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Chat;

/// <summary>Finds the case that a button names, for somebody who may follow it; for anybody else there is none.</summary>
public sealed class CaseStoreReader(CaseStore cases)
{
    public async Task<Case?> FindAsync(ActionData data, PersonId person, CancellationToken ct)
    {
        if (data.Ids.GetValueOrDefault(CaseIds.Case) is not { Length: Ids.Length } id || !id.All(char.IsAsciiLetterOrDigit))
        {
            return null;
        }

        var of = (await cases.FindAsync(new CaseId(id), ct))?.Case;
        return of is not null && Access.May(new Actor(new Person(person, "")), of, Right.Follow) ? of : null;
    }
}
