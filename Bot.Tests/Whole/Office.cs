namespace Weerbaar.Tests.Whole;

/// <summary>One bot for the tests of several classes, each with cases of its own: to put a whole bot together takes a while.</summary>
public sealed class Office : IAsyncLifetime
{
    internal WholeBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await WholeBot.StartAsync();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}

/// <summary>Those classes, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class InTheOffice : ICollectionFixture<Office>
{
    public const string Name = "in the office";
}
