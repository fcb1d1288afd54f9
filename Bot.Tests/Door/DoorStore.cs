namespace Weerbaar.Tests.Door;

/// <summary>Looks into the store behind the door: what is kept of people, of their drafts and of cases.</summary>
internal static class DoorStore
{
    public static async Task<IReadOnlyList<string>> FindAsync(FrontDoor door, string words)
    {
        var (rows, found) = (door.Get<IRowStore>(), new List<string>());
        foreach (var kind in new[] { "case", "person" })
        {
            await foreach (var partition in rows.ReadPartitionsAsync($"{kind}-", $"{kind}.", default))
            {
                found.AddRange(await rows.ReadRangeAsync(partition, "", "~", default)
                    .Where(row => row.Body.Contains(words, StringComparison.Ordinal))
                    .Select(row => $"{partition}/{row.Key.Row}").ToListAsync());
            }
        }

        return found;
    }
}

/// <summary>
/// One bot behind one door for the tests of several classes: each takes people of its own, and the channels are everybody's. How fast it
/// posts in one is PaceTests' own.
/// </summary>
public sealed class Doorway : IAsyncLifetime
{
    internal FrontDoor Door { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Door = await FrontDoor.StartAsync(services: NoPace.Use);

    public ValueTask DisposeAsync() => Door.DisposeAsync();
}

/// <summary>
/// Those classes, one after the other; a test that moves the clock far or restarts the bot takes a door of its own. There are three such
/// doors, so that a third of the classes waits for the others of its third only.
/// </summary>
[CollectionDefinition(Name)]
[EndToEnd]
public sealed class AtTheDoor : ICollectionFixture<Doorway>
{
    public const string Name = "at the door";
}

/// <summary>A second one.</summary>
[CollectionDefinition(Name)]
[EndToEnd]
public sealed class AtTheSideDoor : ICollectionFixture<Doorway>
{
    public const string Name = "at the side door";
}

/// <summary>A third one.</summary>
[CollectionDefinition(Name)]
[EndToEnd]
public sealed class AtTheBackDoor : ICollectionFixture<Doorway>
{
    public const string Name = "at the back door";
}
