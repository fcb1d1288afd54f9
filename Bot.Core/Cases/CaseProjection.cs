namespace Weerbaar.Cases;

/// <summary>Folds events into the case they make. Pure: the same events always make the same case.</summary>
public static class CaseProjection
{
    /// <exception cref="InvalidOperationException">The first event does not open a case.</exception>
    public static Case All(IEnumerable<RecordedEvent> events)
    {
        Case? folded = null;
        foreach (var recorded in events)
        {
            folded = Next(folded, recorded);
        }

        return folded ?? throw new InvalidOperationException("A case without events does not exist.");
    }

    public static Case Next(Case? before, RecordedEvent recorded)
    {
        if (before is null)
        {
            return recorded.Event is CaseOpened opened
                ? opened.Begin(recorded.Stamp)
                : throw new InvalidOperationException("The first event of a case must open it.");
        }

        return recorded.Event.Apply(before, recorded.Stamp) with
        {
            Version = recorded.Stamp.Version,
            Written = before.Written + recorded.Event.Words,
            ChangedAt = recorded.Stamp.At,
            MovedAt = recorded.Event.MovesCase ? recorded.Stamp.At : before.MovedAt ?? before.ChangedAt,
        };
    }

    internal static Case WithEvidence(this Case before, string id, Func<EvidenceItem, EvidenceItem> change) =>
        before with { Evidence = [.. before.Evidence.Select(item => item.Id == id ? change(item) : item)] };

    internal static Case WithAction(this Case before, string id, Func<ActionItem, ActionItem> change) =>
        before with { Actions = [.. before.Actions.Select(action => action.Id == id ? change(action) : action)] };

    internal static Case WithVerdict(this Case before, Verdict verdict, Stamp stamp, string? reason) => before with
    {
        Proposal = before.Proposal! with { Decision = new ProposalDecision(verdict, stamp.By!, stamp.At, reason) },
    };

    internal static Case WithStep(this Case before, string chain, int step, DateTimeOffset at) => before with
    {
        Chains = [.. before.Chains.Where(taken => taken.Chain != chain), new ChainStep(chain, step, at)],
    };

    internal static Case WithWish(this Case before, Func<ContactWish, ContactWish> change) =>
        before with { Care = before.Care with { Wish = change(before.Care.Wish!) } };

    internal static Case WithChat(this Case before, int number, Func<JointChat, JointChat> change) =>
        before.Together.Chat is { } chat && chat.Number == number
            ? before with { Together = before.Together with { Chat = change(chat) } }
            : before;

    internal static Case WithAppointment(this Case before, int number, Func<Appointment, Appointment> change) => before with
    {
        Together = before.Together with
        {
            Appointments = [.. before.Together.Appointments.Select(one => one.Number == number ? change(one) : one)],
        },
    };

    internal static ActionItem Ended(this ActionItem action, ActionStatus status, string outcome, Stamp stamp) =>
        action with { Status = status, Outcome = outcome, EndedBy = stamp.By, EndedAt = stamp.At };

    internal static Case Taken(this Case before, Person officer, DateTimeOffset at) => before with
    {
        Claim = new Claim(officer, at),
        UnclaimedSince = null,
        Chains = [.. before.Chains.Where(step => step.Chain != Agenda.Unclaimed)],
    };

    /// <summary>The line only ever grows, and only once it may know of the case.</summary>
    internal static Route Extended(this Route route, int reached) =>
        route.OpenedAt is null ? route : route with { Reached = Math.Clamp(reached, route.Reached, route.Line?.Count ?? route.Reached) };
}
