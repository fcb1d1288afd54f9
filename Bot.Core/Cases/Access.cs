namespace Weerbaar.Cases;

/// <summary>What somebody is in one case.</summary>
public enum CaseRole
{
    /// <summary>Who told it.</summary>
    Reporter,

    /// <summary>At whom it is aimed.</summary>
    Affected,

    /// <summary>Manager, deputy, next manager or adviser who has been told, and may read it.</summary>
    Decider,

    /// <summary>
    /// Told of danger alone: one of the line before the employee chose who reads what was written, or somebody alerted because nobody
    /// confirmed.
    /// </summary>
    Alarmed,

    /// <summary>A monitoring officer; never of a case about themselves.</summary>
    Officer,

    /// <summary>Who must carry out an open action.</summary>
    Owner,

    /// <summary>From whom the employee would like to hear; it opens nothing of the case.</summary>
    Asked,

    /// <summary>The bot itself.</summary>
    Bot,
}

/// <summary>What one can be allowed to do with a case.</summary>
public enum Permission
{
    /// <summary>Read the words, the answers and the evidence; each look is recorded (D9).</summary>
    See,

    /// <summary>Read in plain words how one's own case stands.</summary>
    Follow,
    Send,
    Add,
    RaiseDanger,
    Withdraw,
    ChooseRoute,
    DenyTalk,
    ConfirmTalk,
    SeeDanger,

    /// <summary>Say that danger is over.</summary>
    EndDanger,
    Claim,
    Assess,
    Propose,

    /// <summary>Have a chat made in which employee, manager and officer consult (D12).</summary>
    Meet,
    Decide,
    TakeBack,
    CarryOut,
    Close,

    /// <summary>Prepare the case for the team's talk (D32).</summary>
    Share,

    /// <summary>Say whether the team may talk about it.</summary>
    AllowSharing,

    /// <summary>One's own aftercare.</summary>
    Care,
    TakeContact,

    /// <summary>Look back on a closed case.</summary>
    Evaluate,

    /// <summary>Have a file erased at once (D7).</summary>
    Purge,

    Work,
}

/// <summary>
/// Role × right, the one place that says who may do what. The roles come from the verified identity, the directory and
/// the case, never from a card.
/// </summary>
public static class Access
{
    private static readonly Dictionary<Permission, CaseRole[]> Matrix = new Dictionary<Permission, CaseRole[]>
    {
        [Permission.See] = [CaseRole.Affected, CaseRole.Decider, CaseRole.Officer],
        [Permission.Follow] = [CaseRole.Reporter, CaseRole.Affected, CaseRole.Decider, CaseRole.Alarmed, CaseRole.Officer],
        [Permission.Send] = [CaseRole.Reporter],
        [Permission.Add] = [CaseRole.Reporter, CaseRole.Affected, CaseRole.Officer],
        [Permission.RaiseDanger] = [CaseRole.Reporter, CaseRole.Affected, CaseRole.Decider, CaseRole.Alarmed, CaseRole.Officer],
        [Permission.Withdraw] = [CaseRole.Affected],
        [Permission.ChooseRoute] = [CaseRole.Affected],
        [Permission.DenyTalk] = [CaseRole.Affected],
        [Permission.ConfirmTalk] = [CaseRole.Decider],
        [Permission.SeeDanger] = [CaseRole.Decider, CaseRole.Alarmed, CaseRole.Officer],
        [Permission.EndDanger] = [CaseRole.Reporter, CaseRole.Affected, CaseRole.Decider, CaseRole.Alarmed, CaseRole.Officer],
        [Permission.Claim] = [CaseRole.Officer],
        [Permission.Assess] = [CaseRole.Officer],
        [Permission.Propose] = [CaseRole.Officer],
        [Permission.Meet] = [CaseRole.Officer, CaseRole.Decider],
        [Permission.Decide] = [CaseRole.Decider],
        [Permission.TakeBack] = [CaseRole.Decider],
        [Permission.CarryOut] = [CaseRole.Officer, CaseRole.Owner],
        [Permission.Close] = [CaseRole.Officer],
        [Permission.Share] = [CaseRole.Officer],
        [Permission.AllowSharing] = [CaseRole.Affected],
        [Permission.Care] = [CaseRole.Affected],
        [Permission.TakeContact] = [CaseRole.Asked],
        [Permission.Evaluate] = [CaseRole.Officer, CaseRole.Decider],
        [Permission.Purge] = [CaseRole.Officer],
        [Permission.Work] = [CaseRole.Bot],
    };

    public static bool May(Actor actor, Case @case, Permission right) => RolesOf(actor, @case).Any(Matrix[right].Contains);

    public static IReadOnlyList<CaseRole> RolesOf(Actor actor, Case @case)
    {
        if (actor.IsBot)
        {
            return [CaseRole.Bot];
        }

        var person = actor.Person.Id;
        var aboutThem = @case.IsAbout(person);
        return
        [
            .. When(@case.Reporter.Id == person, CaseRole.Reporter),
            .. When(aboutThem, CaseRole.Affected),
            .. When(
                !aboutThem && @case.Route.Told.Any(member => member.Person.Id == person),
                @case.Route.ReadsFrom is null ? CaseRole.Alarmed : CaseRole.Decider),
            .. When(!aboutThem && actor.IsOfficer, CaseRole.Officer),
            .. When(Owns(person, @case), CaseRole.Owner),
            .. When(!aboutThem && @case.Danger?.IsAlarmed(person) is true, CaseRole.Alarmed),
            .. When(!aboutThem && @case.Care.Wish?.Told.Any(told => told.Id == person) is true, CaseRole.Asked),
        ];
    }

    /// <summary>
    /// One of the line while there is danger of which the employee wants only the team to know: they were told of an alarm before it, and
    /// neither confirm nor end this one (D2).
    /// </summary>
    public static bool IsPassedOver(Actor actor, Case @case) => @case.Danger is { IsForLine: false } danger
        && !actor.IsOfficer && !danger.IsAlarmed(actor.Person.Id) && @case.Route.Told.Any(member => member.Person.Id == actor.Person.Id);

    private static bool Owns(PersonId person, Case @case) =>
        @case.Actions.Any(action => action.Status is ActionStatus.Open && action.Owner?.Id == person);

    private static IEnumerable<CaseRole> When(bool holds, CaseRole role) => holds ? [role] : [];
}
