using Weerbaar.Storage;
using Weerbaar.Teams.Authentication;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Hosting.Health;

/// <summary>
/// Whether this machine can take a turn: storage and Teams' signing keys can be reached. (A wrong playbook never gets as far
/// as to be asked.) The answer counts for ten seconds, so that whoever asks often costs nothing.
/// </summary>
internal sealed class Readiness(
    StoragePreparation preparation, SettingsStore settings, SigningKeys keys, Authority authority, TimeProvider timeProvider) : IDisposable
{
    private static readonly TimeSpan Counts = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim _one = new(1);
    private Answer? _last;

    /// <summary>Ready, with keys of more than a day ago: turns are taken, but somebody should look why no new ones come.</summary>
    public bool HasOldKeys => keys.AreOld;

    /// <summary>Ready, but nobody can sign in to look at evidence: turns are taken, and what is looked at there waits.</summary>
    public bool HasNoSignIn => authority.IsAway;

    /// <summary>What cannot be reached: "storage", "keys"; empty when ready.</summary>
    public async Task<IReadOnlyList<string>> FindMissingAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || timeProvider.GetUtcNow() - last.At >= Counts)
            {
                _last = last = new Answer(await LookAsync(), timeProvider.GetUtcNow());
            }
            return last.Missing;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<IReadOnlyList<string>> LookAsync()
    {
        using var patience = new CancellationTokenSource(Patience, timeProvider);
        var storage = preparation.IsDone
            ? IsReachedAsync(settings.FindChannelAsync(ChannelUse.Officers, patience.Token), patience.Token)
            : Task.FromResult(false);
        var signing = IsReachedAsync(keys.FetchOnceAsync(), patience.Token);
        return [.. await storage ? [] : Named("storage"), .. await signing ? [] : Named("keys")];
    }

    private static string[] Named(string what) => [what];

    private static async Task<bool> IsReachedAsync(Task call, CancellationToken patience)
    {
        try
        {
            await call.WaitAsync(patience);
            return true;
        }
        // Whatever it is, it is no answer; the one who calls storage or keys for a turn logs why.
        catch (Exception)
        {
            return false;
        }
    }

    private sealed record Answer(IReadOnlyList<string> Missing, DateTimeOffset At);
}
