using Azure.Core;

namespace Weerbaar.Teams.Connector;

/// <summary>The bot's token for the connector, kept until five minutes before it ends.</summary>
internal sealed class BotToken(BotIdentity identity, TimeProvider timeProvider) : IDisposable
{
    private static readonly TokenRequestContext Scope = new(["https://api.botframework.com/.default"]);
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1);
    private volatile Held? _held;

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } token)
        {
            return token;
        }
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } meanwhile)
            {
                return meanwhile;
            }
            var got = await identity.Credential.GetTokenAsync(Scope, cancellationToken);
            _held = new Held(got.Token, got.ExpiresOn);
            return got.Token;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Forgets a token that the connector refused.</summary>
    public void Drop(string token)
    {
        if (_held?.Token == token)
        {
            _held = null;
        }
    }

    public void Dispose() => _one.Dispose();

    private string? Fresh() => _held is { } held && held.Ends - Margin > timeProvider.GetUtcNow() ? held.Token : null;

    private sealed record Held(string Token, DateTimeOffset Ends);
}
