using Weerbaar.Directories;

namespace Weerbaar.Inbound;

/// <summary>
/// The one place that says who may enter what people do beside cases or with their own: from the token, the directory, the place and the
/// case as it was just read, never from a card.
/// </summary>
internal sealed class PersonAccess(CaseStore cases, GraphDirectory directory, GroupOptions groups, IEnumerable<IPersonRights> rights)
{
    private readonly Dictionary<PersonPermission, IPersonRights> _givers =
        rights.SelectMany(giver => giver.Given.Select(right => (right, giver))).ToDictionary(given => given.right, given => given.giver);

    /// <returns>The turn to enter with; null: they may not, and nothing of it runs.</returns>
    /// <exception cref="DirectoryUnavailableException">Nobody knows now: try again.</exception>
    public async Task<PersonTurn?> AdmitAsync(
        PersonTurn turn, PersonPermission needs, ActionData data, CancellationToken cancellationToken) => needs switch
        {
            PersonPermission.Own => turn,
            PersonPermission.Follow => await OnCaseAsync(turn, Permission.Follow, data, cancellationToken),
            PersonPermission.Add => await OnCaseAsync(turn, Permission.Add, data, cancellationToken),
            PersonPermission.Care => await OnCaseAsync(turn, Permission.Care, data, cancellationToken),
            _ => await MayAsync(turn.Turn, needs, data, cancellationToken) ? turn : null,
        };

    /// <summary>What they read who may not.</summary>
    public string Refusal(PersonPermission needs, Language language) =>
        _givers.GetValueOrDefault(needs)?.Refusal(needs, language) ?? RefusalText.Of(new NotAllowed(), language);

    /// <summary>What the case alone makes of somebody: an officer acts on the officers' cards.</summary>
    private async Task<PersonTurn?> OnCaseAsync(PersonTurn turn, Permission right, ActionData data, CancellationToken cancellationToken) =>
        data.Ids.GetValueOrDefault(CaseIds.Case) is var id && IdGenerator.IsOne(id)
            && (await cases.FindAsync(new CaseId(id), cancellationToken))?.Case is { } @case
            && Access.May(new Actor(turn.Turn.By), @case, right) ? turn with { Of = @case } : null;

    private Task<bool> MayAsync(Turn turn, PersonPermission needs, ActionData data, CancellationToken cancellationToken) =>
        needs is PersonPermission.ReadOpenCases
        ? directory.IsMemberForReadingAsync(turn.By.Id.Value, groups.Officers, cancellationToken)
        : _givers[needs].MayAsync(turn, needs, data, cancellationToken);
}
