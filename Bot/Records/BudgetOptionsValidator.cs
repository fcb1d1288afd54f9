namespace Weerbaar.Records;

/// <summary>A budget of nothing would refuse everybody.</summary>
internal sealed class BudgetOptionsValidator : SettingsValidator<BudgetOptions>
{
    protected override IEnumerable<string> Faults(BudgetOptions options) =>
        options.IsValid ? [] : ["Every number of the section Budgets must be more than nothing."];
}
