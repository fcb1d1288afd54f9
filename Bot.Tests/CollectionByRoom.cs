using Xunit.v3;

[assembly: CollectionBehavior(typeof(Weerbaar.Tests.CollectionByRoom))]

namespace Weerbaar.Tests;

/// <summary>
/// Each class of tests is a collection of its own, unless it says another. In some rooms every test is end to end: there no class has to
/// say so.
/// </summary>
public sealed class CollectionByRoom(IXunitTestAssembly testAssembly) : TestCollectionFactoryBase(testAssembly)
{
    private static readonly string[] EndToEndRooms = ["Door", "Entering", "Journeys", "Browser", "Simulator", "Chaos", "Infra",
        "Storage.Azure"];

    public override string DisplayName => "collection-per-class";

    protected override IXunitTestCollection GetDefaultTestCollection(Type testClass) => new XunitTestCollection(
        TestAssembly, IsEndToEnd(testClass) ? typeof(InAnEndToEndRoom) : null, false, $"Test collection for {testClass.FullName}");

    private static bool IsEndToEnd(Type testClass) => Array.Exists(
        EndToEndRooms,
        room => $"{testClass.Namespace}.".StartsWith($"{typeof(CollectionByRoom).Namespace}.{room}.", StringComparison.Ordinal));

    [EndToEnd]
    private sealed class InAnEndToEndRoom;
}
