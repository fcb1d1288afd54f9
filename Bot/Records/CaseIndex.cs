using System.Globalization;

namespace Weerbaar.Records;

/// <summary>A list of cases, newest first: where its rows stand.</summary>
/// <param name="Name">As progress remembers that a case is in it: part of what is kept.</param>
/// <param name="Needs">What its reader must be allowed to with a case that stands in it.</param>
internal sealed record CaseIndex(string Name, string Partition, string Prefix, Permission Needs)
{
    /// <summary>All open cases, for officers. (The sweep has a list of its own: it is written before a case's first commit.)</summary>
    public static CaseIndex Officers { get; } = new("Officers", "officers", "open-", Permission.Assess);

    /// <summary>"My reports" of reporter and affected employee.</summary>
    public static CaseIndex Mine(PersonId person) => new($"Mine:{person}", PeopleStore.Partition(person), "case-", Permission.Follow);

    /// <summary>"Waiting for me" of who must decide.</summary>
    public static CaseIndex WaitingFor(PersonId person) =>
        new($"WaitingForMe:{person}", PeopleStore.Partition(person), "waiting-", Permission.Follow);

    /// <summary>All that was reported in one calendar month, for officers.</summary>
    /// <param name="day">Any day of it, where the organisation is.</param>
    public static CaseIndex Month(DateOnly day) => MonthNamed(day.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>Null: a list that only another version knows.</summary>
    public static CaseIndex? Named(string name) => name.Split(':') switch
    {
        ["Mine", var person] => Mine(new PersonId(person)),
        ["WaitingForMe", var person] => WaitingFor(new PersonId(person)),
        ["Month", var month] => MonthNamed(month),
        _ => name == Officers.Name ? Officers : null,
    };

    private static CaseIndex MonthNamed(string month) => new($"Month:{month}", $"month-{month}", "case-", Permission.Assess);
}
