namespace Weerbaar.Features.Prevention;

/// <summary>People who get one card that offers a small thing a month (D33).</summary>
internal sealed record InvitePeople(IReadOnlyList<PersonId> Invited) : IEffect;
