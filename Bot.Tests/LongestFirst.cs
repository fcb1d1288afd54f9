using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Weerbaar.Tests.LongestFirst))]

namespace Weerbaar.Tests;

/// <summary>
/// What takes minutes by itself begins first: begun last it would run alone at the end, and everybody would wait for it. The tests of
/// one collection run one after the other, those of several side by side.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
        ["OracleTests", " door", "RandomPerson", "Chaos.", "Azurite", "BurstTests", "Journeys.", "Browser.", "OwedAnswerTests",
            "AlarmAheadTests"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(one => Place(one.TestCollectionDisplayName))];

    private static int Place(string collection) =>
        Array.FindIndex(Long, name => collection.Contains(name, StringComparison.Ordinal)) is var found and >= 0 ? found : Long.Length;
}
