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
        var id = data.Ids.GetValueOrDefault(CaseIds.Case);
        if (!Ids.IsOne(id))
        {
            return null;
        }

        var of = (await cases.FindAsync(new CaseId(id), ct))?.Case;
        return of is not null && Access.May(new Actor(new Person(person, "")), of, Right.Follow) ? of : null;
    }
}
