using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Inbound;

/// <summary>
/// Long texts in a person's own turns count in their hour's budget: fifty thousand characters again and again would fill the store.
/// Words of danger now and of self-harm cost nothing and are kept, and a text as people type it is not even counted.
/// </summary>
internal sealed class TypedBudget(BudgetStore budgets, MessageReader reader)
{
    /// <summary>Characters of a text that is long: below it nothing is read or written for the count.</summary>
    public const int FromLength = 1_000;

    /// <summary>Null: it may be kept.</summary>
    public Task<BudgetUsed?> SpendAsync(TurnContext context, CancellationToken cancellationToken) =>
        SpendAsync(context, [context.Incoming.AllWords], cancellationToken);

    public Task<BudgetUsed?> SpendAsync(TurnContext context, ActionData data, CancellationToken cancellationToken) =>
        SpendAsync(context, [.. data.Inputs.Values], cancellationToken);

    private async Task<BudgetUsed?> SpendAsync(TurnContext context, List<string> texts, CancellationToken cancellationToken)
    {
        var characters = texts.Sum(text => (long)text.Length);
        return characters < FromLength || texts.Exists(text => reader.Read(text) is { ComesFirst: true } or { SelfHarm: not SelfHarm.None })
            ? null
            : await budgets.SpendAsync(
                new PersonId(context.Person.Id), Expense.Character, characters, false, context.Now, cancellationToken);
    }
}
