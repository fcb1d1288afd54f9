using Weerbaar.Directories;

namespace Weerbaar.Inbound;

/// <summary>
/// The one place that says who may enter what people do beside cases or with their own: from the token, the directory, the place and the
/// case as it was just read, never from a card.
/// </summary>
internal sealed class PersonAccess(CaseStore cases, GraphDirectory directory, GroupOptions groups, IEnumerable<IPersonRights> rights)
{
    private readonly Dictionary<PersonPermission, IPersonRights> givers =
        rights.SelectMany(giver => giver.Given.Select(right => (right, giver))).ToDictionary(given => given.right, given => given.giver);

    /// <returns>The turn to enter with; null: they may not, and nothing of it runs.</returns>
    /// <exception cref="DirectoryUnavailableException">Nobody knows now: try again.</exception>
    public async Task<PersonTurn?> AdmitAsync(PersonTurn turn, PersonPermission needs, ActionData data, CancellationToken ct) => needs switch
    {
        PersonPermission.Own => turn,
        PersonPermission.Follow => await OnCaseAsync(turn, Permission.Follow, data, ct),
        PersonPermission.Add => await OnCaseAsync(turn, Permission.Add, data, ct),
        PersonPermission.Care => await OnCaseAsync(turn, Permission.Care, data, ct),
        _ => await MayAsync(turn.Turn, needs, data, ct) ? turn : null,
    };

    /// <summary>What they read who may not.</summary>
    public string Refusal(PersonPermission needs, Language language) =>
        givers.GetValueOrDefault(needs)?.Refusal(needs, language) ?? RefusalText.Of(new NotAllowed(), language);

    /// <summary>What the case alone makes of somebody: an officer acts on the officers' cards.</summary>
    private async Task<PersonTurn?> OnCaseAsync(PersonTurn turn, Permission right, ActionData data, CancellationToken ct) =>
        data.Ids.GetValueOrDefault(CaseIds.Case) is var id && IdGenerator.IsOne(id) && (await cases.FindAsync(new CaseId(id), ct))?.Case is { } of
            && Access.May(new Actor(turn.Turn.By), of, right) ? turn with { Of = of } : null;

    private Task<bool> MayAsync(Turn turn, PersonPermission needs, ActionData data, CancellationToken ct) => needs is PersonPermission.ReadOpenCases
        ? directory.IsMemberForReadingAsync(turn.By.Id.Value, groups.Officers, ct)
        : givers[needs].MayAsync(turn, needs, data, ct);
}
