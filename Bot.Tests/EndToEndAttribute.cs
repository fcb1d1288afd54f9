using Xunit.v3;

namespace Weerbaar.Tests;

/// <summary>
/// The test runs the whole bot behind its door, or other programs: bots and the simulator as processes, a browser, the storage emulator,
/// npm, a compiler. Without these ("Category!=EndToEnd") the tests take about a minute. House/CategoryTests finds each that misses it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EndToEndAttribute : Attribute, ITraitAttribute
{
    public const string Name = "Category", Value = "EndToEnd";

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [KeyValuePair.Create(Name, Value)];
}
