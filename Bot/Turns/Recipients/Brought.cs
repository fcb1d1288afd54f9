using Weerbaar.Teams.Connector;

namespace Weerbaar.Turns;

/// <summary>What became of something for the officers.</summary>
/// <param name="Outcome">Null: there is nobody to bring it to now.</param>
/// <param name="To">The officer in whose own chat it was tried last; null: their channel.</param>
internal sealed record Brought(SendOutcome? Outcome, PersonId? To)
{
    public bool Stands => Outcome is SendOutcome.Delivered or SendOutcome.Created;

    /// <summary>That place does not take it, and will not in a while either.</summary>
    public bool IsNowhere => Outcome is null or SendOutcome.ConversationGone or SendOutcome.NotInstalled or SendOutcome.Blocked;
}
