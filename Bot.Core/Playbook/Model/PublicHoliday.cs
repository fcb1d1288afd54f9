namespace Weerbaar.Playbook;

/// <summary>Dutch public holidays that an organisation may keep (Algemene termijnenwet, art. 3).</summary>
public enum PublicHoliday
{
    NewYear,
    GoodFriday,
    EasterSunday,
    EasterMonday,

    /// <summary>27 April, or the Saturday before when that is a Sunday.</summary>
    KingsDay,

    /// <summary>5 May, every year.</summary>
    LiberationDay,

    /// <summary>5 May in years that divide by five, as many private employers keep it.</summary>
    LiberationDayEveryFiveYears,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    BoxingDay,
}
