using Weerbaar.Tests.Door;

namespace Weerbaar.Tests.Whole;

/// <summary>
/// One still door for the tests of several classes, each with cases and people of its own: to put a whole bot together takes a while.
/// </summary>
public sealed class SharedHost : IAsyncLifetime
{
    internal FrontDoor Door { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Door = await Stillness.StartAsync();

    public ValueTask DisposeAsync() => Door.DisposeAsync();
}

/// <summary>Those classes, one after the other.</summary>
[CollectionDefinition(Name)]
[EndToEnd]
public sealed class InTheOffice : ICollectionFixture<SharedHost>
{
    public const string Name = "in the office";
}
