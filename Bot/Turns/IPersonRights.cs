namespace Weerbaar.Turns;

/// <summary>Rights that a feature gives: who has them, and what they read who have not.</summary>
internal interface IPersonRights
{
    IReadOnlyList<PersonPermission> Given { get; }

    Task<bool> MayAsync(Turn turn, PersonPermission needs, ActionData data, CancellationToken cancellationToken);

    string Refusal(PersonPermission needs, Language language);
}
