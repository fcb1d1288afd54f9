namespace Weerbaar.Turns;

/// <summary>Rights that a feature gives: who has them, and what they read who have not.</summary>
internal interface IPersonRights
{
    IReadOnlyList<PersonRight> Given { get; }

    Task<bool> MayAsync(Turn turn, PersonRight needs, ActionData data, CancellationToken ct);

    string Refusal(PersonRight needs, Language language);
}
