namespace Weerbaar.Playbook;

/// <summary>Who the organisation is and when somebody is at work there.</summary>
public sealed record Organisation
{
    /// <summary>From seven in the evening until eight in the morning, and on days off.</summary>
    public static QuietHours DefaultQuietHours { get; } = new(new TimeOnly(19, 0), new TimeOnly(8, 0), DaysOff: true);

    public required LocalText Name { get; init; }

    /// <summary>What a person reads whose own language nobody knows.</summary>
    public Language DefaultLanguage { get; init; } = Language.Dutch;

    /// <summary>An IANA name; legal dates are local dates in it.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    public required OfficeHours OfficeHours { get; init; }

    /// <summary>When nothing is sent by itself but danger now.</summary>
    public QuietHours QuietHours { get; init; } = DefaultQuietHours;

    /// <summary>The public holidays on which nobody works, computed for every year.</summary>
    public IReadOnlySet<PublicHoliday> Holidays { get; init; } = new HashSet<PublicHoliday>();

    /// <summary>Days on which nobody works besides weekends and public holidays.</summary>
    public IReadOnlyList<DateOnly> ClosedDays { get; init; } = [];

    public required Contacts Contacts { get; init; }

    /// <summary>Who is always there when nobody confirms an alarm (D2); null: only the own emergency number.</summary>
    public Desk? Desk { get; init; }

    public PrivacyReview Privacy { get; init; } = new();
}

/// <summary>
/// Whom people write to about their data, and when the organisation's own watchers said yes (D44): outside Development the
/// start warns while a date is empty.
/// </summary>
public sealed record PrivacyReview
{
    /// <summary>An address or a name, as the page /privacy and the bot show it.</summary>
    public LocalText? Contact { get; init; }

    /// <summary>When the data protection officer advised on the impact assessment.</summary>
    public DateOnly? OfficerAdvised { get; init; }

    /// <summary>When the works council agreed.</summary>
    public DateOnly? WorksCouncilAgreed { get; init; }
}

/// <summary>A desk that somebody answers day and night: a control room, security.</summary>
/// <param name="Person">The Entra object id of the account that sits there; null: it is only called.</param>
public sealed record Desk(LocalText Name, string Phone, Guid? Person);

/// <summary>The local hours in which messages are read by a person (D2).</summary>
public sealed record OfficeHours(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To);

/// <summary>The local hours in which the bot leaves people in peace. The same time twice: there are none.</summary>
/// <param name="DaysOff">Weekends, holidays and closed days are quiet all day.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To, bool DaysOff);

/// <summary>Whom to call. Numbers are shown as they are written here.</summary>
public sealed record Contacts
{
    /// <summary>Life in danger: 112.</summary>
    public required string Emergency { get; init; }

    /// <summary>Police without haste: 0900-8844.</summary>
    public required string Police { get; init; }

    /// <summary>The organisation's own emergency number, day and night; null: there is none yet, and no card speaks of one.</summary>
    public string? OwnEmergency { get; init; }

    /// <summary>Noughts only: nobody answers, and somebody in danger would have dialled it.</summary>
    public bool IsOwnPlaceholder =>
        OwnEmergency is { } own && string.Concat(own.Where(char.IsAsciiDigit)).EndsWith("000000", StringComparison.Ordinal);

    /// <summary>Words of self-harm: 113, or 0800-0113 free of charge (D43).</summary>
    public required string Crisis { get; init; }

    /// <summary>Victim support (Slachtofferhulp).</summary>
    public required string VictimSupport { get; init; }
}
