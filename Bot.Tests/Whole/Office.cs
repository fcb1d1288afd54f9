namespace Weerbaar.Tests.Whole;

/// <summary>One bot for all tests of a class, each with cases of its own.</summary>
public sealed class Office : IAsyncLifetime
{
    internal WholeBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await WholeBot.StartAsync();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}
