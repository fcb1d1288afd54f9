namespace Weerbaar.Features.Triage;

/// <summary>Danger as a card shows it: now, confirmed, or over (D2).</summary>
/// <param name="SeenBy">Null where the reader may not know the name.</param>
internal sealed record DangerView(
    DateTimeOffset RaisedAt, DateTimeOffset? SeenAt, string? SeenBy, DateTimeOffset? EscalatedAt)
{
    /// <summary>How often its sender raised danger once more, and when last.</summary>
    public int Further { get; init; }

    public DateTimeOffset? FurtherAt { get; init; }

    public DateTimeOffset? OverAt { get; init; }

    /// <summary>Null where the reader may not know the name, or when it is who was in danger.</summary>
    public string? OverBy { get; init; }

    /// <summary>What they are in the line, where the reader may not know the name: somebody said it.</summary>
    public EscalationRole? OverByRole { get; init; }

    /// <summary>Who was in danger or raised it says so.</summary>
    public bool IsOverByThemselves { get; init; }

    /// <summary>Who raised it for a colleague says that this colleague is safe.</summary>
    public bool IsOverByRaiser { get; init; }

    /// <summary>Where they are and what they wrote is behind the button.</summary>
    public bool IsShared { get; init; }

    /// <summary>The report was withdrawn while the alarm goes on.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>When somebody had confirmed it before it was raised anew; that they went to help stays true.</summary>
    public DateTimeOffset? EarlierAt { get; init; }

    /// <summary>Null where the reader may not know the name.</summary>
    public string? EarlierBy { get; init; }

    /// <summary>There was an alarm before this one: who confirmed that reads that it is this one that nobody confirmed.</summary>
    public bool IsAgain { get; init; }

    /// <summary>The form does not say yet whom it is about: only whoever raised it can.</summary>
    public bool IsAimUnknown { get; init; }

    /// <summary>Who raised it, while nothing else says whom to call; null where the reader may not know the name.</summary>
    public string? Raiser { get; init; }

    public static DangerView? Of(Case @case, bool withDecidersNames) =>
        @case is { Danger: { } danger, IsOpen: true } ? Of(@case, danger, withDecidersNames) : null;

    /// <summary>Also of a case that has ended since: who is told of the alarm's end may read of it later.</summary>
    public static DangerView Of(Case @case, DangerNow danger, bool withDecidersNames)
    {
        var named = withDecidersNames || !IsInLine(danger.SeenBy, @case);
        return new(danger.RaisedAt, danger.SeenAt, named ? danger.SeenBy?.Name : null, danger.EscalatedAt)
        {
            Further = danger.Further,
            FurtherAt = danger.FurtherAt,
            IsShared = danger.Shared is not null,
            IsWithdrawn = @case.IsWithdrawn && danger.OverAt is null,
            OverAt = danger.OverAt,
            OverBy = IsTheirs(danger.OverBy, @case) || (!withDecidersNames && IsInLine(danger.OverBy, @case)) ? null : danger.OverBy?.Name,
            OverByRole = IsTheirs(danger.OverBy, @case) || withDecidersNames ? null : RoleOf(danger.OverBy, @case),
            IsOverByThemselves = IsTheirs(danger.OverBy, @case),
            IsAgain = danger.Past.Count > 0,
            IsOverByRaiser = IsOfColleague(danger.OverBy, @case),
            EarlierAt = danger.Earlier?.At,
            EarlierBy = withDecidersNames || !IsInLine(danger.Earlier?.By, @case) ? danger.Earlier?.By.Name : null,
            IsAimUnknown = @case.IsAimUnknown && danger.OverAt is null,
            Raiser = withDecidersNames && @case.IsAimUnknown ? danger.RaisedBy?.Name : null,
        };
    }

    /// <summary>An alarm before the present one, of which the reader was not told: nothing is to be done about it.</summary>
    public bool IsPast { get; init; }

    /// <summary>
    /// To one of the line: of danger now that the employee wants only the team to know of they go on seeing the alarm before it.
    /// </summary>
    public static DangerView? OfLine(Case @case) => @case switch
    {
        not { IsOpen: true, Danger.IsForLine: false } => Of(@case, withDecidersNames: true),
        { Danger: { } danger } when danger.Past.LastOrDefault(past => past.Route is DangerRoute.ManagerAndTeam) is { } past =>
            new(past.RaisedAt, past.SeenAt, past.SeenBy?.Name, null)
            {
                OverAt = past.OverAt,
                OverBy = IsTheirs(past.OverBy, @case) || past.OverBy?.Id == past.RaisedBy?.Id ? null : past.OverBy?.Name,
                IsOverByThemselves = IsTheirs(past.OverBy, @case) || past.OverBy?.Id == past.RaisedBy?.Id,
                IsOverByRaiser = @case.Affected is { } affected && affected.Id != past.RaisedBy?.Id && past.OverBy?.Id == past.RaisedBy?.Id,
                IsPast = true,
            },
        _ => null,
    };

    public bool IsUnseen => SeenAt is null && OverAt is null && !IsPast;

    private static bool IsOfColleague(Person? person, Case @case) =>
        person is not null && @case.IsAlarmForColleague && person.Id == @case.Danger!.RaisedBy!.Id;

    private static bool IsTheirs(Person? person, Case @case) =>
        person is not null && (person.Id == @case.Informed.Id || person.Id == @case.Danger?.RaisedBy?.Id);

    private static bool IsInLine(Person? person, Case @case) => RoleOf(person, @case) is not null;

    private static EscalationRole? RoleOf(Person? person, Case @case) =>
        (@case.Route.Line ?? []).FirstOrDefault(member => member.Person.Id == person?.Id)?.Role;
}
