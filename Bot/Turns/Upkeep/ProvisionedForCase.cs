namespace Weerbaar.Turns;

/// <summary>How far one step of a making brought it.</summary>
/// <param name="News">What is to be decided, for good; null: it goes on.</param>
/// <param name="Again">When to go on; null: there is nothing more to do, or it follows from the news.</param>
internal sealed record ProvisionedForCase(CaseCommand? News, TimeSpan? Again);
