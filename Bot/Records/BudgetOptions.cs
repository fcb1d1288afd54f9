using Weerbaar.Cases;

namespace Weerbaar.Records;

/// <summary>How much one person may do in an hour. Settings section "Budgets"; nobody who means well comes near these.</summary>
public sealed record BudgetOptions
{
    public const string Section = "Budgets";

    public int Reports { get; init; } = 5;

    public int Additions { get; init; } = 60;

    public int Files { get; init; } = 60;

    public int Megabytes { get; init; } = 1_024;

    /// <summary>Of long texts that are typed to the bot: a report takes 400,000.</summary>
    public int Characters { get; init; } = 600_000;

    public int Dialogs { get; init; } = 300;

    /// <summary>Cases that danger opens; further alarms go into the first.</summary>
    public int Alarms { get; init; } = 3;

    /// <summary>How many times as much an officer may do.</summary>
    public int TimesForOfficers { get; init; } = 5;

    /// <summary>A machine on which things are tried out, with a few people who do the work of thousands.</summary>
    public static BudgetOptions Ample { get; } = new()
    {
        Reports = 100_000,
        Additions = 100_000,
        Files = 100_000,
        Megabytes = 1_000_000,
        Characters = 1_000_000_000,
        Dialogs = 1_000_000,
        Alarms = 100_000,
    };

    public bool IsValid => Reports > 0 && Additions > 0 && Files > 0 && Megabytes > 0 && Characters > 0 && Dialogs > 0 && Alarms > 0 && TimesForOfficers > 0;

    public long MostOf(Expense what, bool isOfficer) => (isOfficer ? TimesForOfficers : 1L) * what switch
    {
        Expense.Report => Reports,
        Expense.Addition => Additions,
        Expense.File => Files,
        Expense.Byte => Megabytes * 1024L * 1024,
        Expense.Character => Characters,
        Expense.Dialog => Dialogs,
        _ => Alarms,
    };
}
