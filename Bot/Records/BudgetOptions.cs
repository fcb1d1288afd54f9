namespace Weerbaar.Records;

/// <summary>How much one person may do in an hour. Settings section "Budgets"; nobody who means well comes near these.</summary>
internal sealed record BudgetOptions
{
    public const string Section = "Budgets";

    public int Reports { get; set; } = 5;

    public int Additions { get; set; } = 60;

    public int Files { get; set; } = 60;

    public int Megabytes { get; set; } = 1_024;

    /// <summary>Of long texts that are typed to the bot: a report takes 400,000.</summary>
    public int Characters { get; set; } = 600_000;

    public int Dialogs { get; set; } = 300;

    /// <summary>Cases that danger opens; further alarms go into the first.</summary>
    public int Alarms { get; set; } = 3;

    /// <summary>How many times as much an officer may do.</summary>
    public int TimesForOfficers { get; init; } = 5;

    /// <summary>For a machine on which things are tried out, with a few people who do the work of thousands.</summary>
    internal void BeAmple()
    {
        Reports = Additions = Files = Alarms = 100_000;
        Megabytes = Dialogs = 1_000_000;
        Characters = 1_000_000_000;
    }

    public bool IsValid =>
        Reports > 0 && Additions > 0 && Files > 0 && Megabytes > 0 && Characters > 0 && Dialogs > 0 && Alarms > 0 && TimesForOfficers > 0;

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
