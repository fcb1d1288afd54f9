using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Weerbaar.Teams;

namespace Weerbaar.Looking.SigningIn;

/// <summary>
/// What the authority announces of itself: its addresses and keys, kept for a day. Unlike the library's own manager it
/// fetches once and waits, so that the first sign-in after a new key is not refused.
/// </summary>
internal sealed class Authority(TeamsHttp http, PageSettings settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FetchTime = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim one = new(1);
    private volatile Announced? last;

    /// <exception cref="SignInUnavailableException">The authority cannot be reached.</exception>
    public async Task<OpenIdConnectConfiguration> AnnouncesAsync(string? withKey = null)
    {
        if (last is { } known && IsGood(known, withKey))
        {
            return known.Document;
        }

        await one.WaitAsync();
        try
        {
            if (last is not { } meanwhile || !IsGood(meanwhile, withKey))
            {
                last = new Announced(await FetchAsync(), clock.GetUtcNow());
            }

            return last.Document;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>An unknown key is worth a fetch, but nobody can make the bot fetch without end.</summary>
    private bool IsGood(Announced known, string? key)
    {
        var age = clock.GetUtcNow() - known.Since;
        return age < BetweenFetches
            || (age < Fresh && (key is null || known.Document.SigningKeys.Any(signing => signing.KeyId == key)));
    }

    private async Task<OpenIdConnectConfiguration> FetchAsync()
    {
        // Whoever waits for the document must not take it from the others by hanging up.
        using var time = new CancellationTokenSource(FetchTime, clock);
        var address = settings.Authority + "/.well-known/openid-configuration";
        var documents = new HttpDocumentRetriever(http.Client) { RequireHttps = !new Uri(address).IsLoopback };
        try
        {
            return await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, time.Token);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or InvalidOperationException
            or ArgumentException or OperationCanceledException or SecurityTokenException)
        {
            throw new SignInUnavailableException(fault.GetType().Name);
        }
    }

    private sealed record Announced(OpenIdConnectConfiguration Document, DateTimeOffset Since);
}

/// <summary>The authority cannot be reached now; trying again helps.</summary>
internal sealed class SignInUnavailableException(string code) : Exception("The sign-in service cannot be reached: " + code);
