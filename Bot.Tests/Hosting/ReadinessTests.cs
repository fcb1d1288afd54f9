using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Weerbaar.Hosting.Health;
using Weerbaar.Hosting.Pages;
using Weerbaar.Teams.Authentication;
using Weerbaar.Tests.Playbook;
using Weerbaar.Tests.Teams;
using Weerbaar.Tests.Web;
using Weerbaar.Web.SigningIn;

namespace Weerbaar.Tests.Hosting;

/// <summary>Health and pages over real HTTP, with keys from a real server and a store that can be broken.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private readonly FragileRows _rows = new();
    private readonly StoragePreparation _preparation = new();
    private readonly HttpClient _http = new();
    private readonly TeamsHttp _teams = new();
    private KeyServer _keys = null!;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        _preparation.Complete();
        _keys = await KeyServer.StartAsync();
        _keys.Announce("k1", "msteams");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var options = Options.Create(new BotOptions { OpenIdMetadata = _keys.Metadata });
        builder.Services.AddSingleton(new Readiness(
            _preparation,
            new SettingsStore(_rows),
            new SigningKeys(_http, options, _clock, NullLogger<SigningKeys>.Instance),
            new Authority(_teams, NoPage.Settings(null), _clock),
            _clock));
        builder.Services.AddSingleton(new PublicPages(Playbooks.Municipality));
        _app = builder.Build();
        _app.MapHealth();
        _app.MapPages();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _keys.DisposeAsync();
        _http.Dispose();
        _teams.Dispose();
    }

    [Fact]
    public async Task Ready_when_storage_and_keys_can_be_reached_and_looked_at_again_after_ten_seconds()
    {
        Assert.Equal((HttpStatusCode.OK, "ready"), await ReadyAsync());
        _rows.Broken = true;
        Assert.Equal((HttpStatusCode.OK, "ready"), await ReadyAsync());
        Assert.Equal(1, _rows.Reads);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: storage"), await ReadyAsync());
        _rows.Broken = false;
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((HttpStatusCode.OK, "ready"), await ReadyAsync());
        Assert.Equal(1, _keys.Fetches);
    }

    [Fact]
    public async Task Not_ready_without_keys_and_live_all_the_same()
    {
        _keys.IsDown = true;
        _rows.Broken = true;
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: storage, keys"), await ReadyAsync());
        Assert.Equal("live", await _http.GetStringAsync(new Uri(_app.Urls.First() + "/health/live")));
    }

    [Fact]
    public async Task Keys_that_cannot_be_had_anew_for_a_day_are_said_to_be_old_and_turns_are_taken_all_the_same()
    {
        await ReadyAsync();
        _keys.Hangs = true;
        _clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal((HttpStatusCode.OK, "ready, with old keys"), await ReadyAsync().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_store_that_hangs_is_not_waited_for_for_ever()
    {
        await ReadyAsync();
        _clock.Advance(TimeSpan.FromSeconds(10));
        _rows.Hangs = true;
        var asked = ReadyAsync();
        await _clock.PassAsync(TimeSpan.FromSeconds(4));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: storage"), await asked);
    }

    [Theory]
    [InlineData("/privacy", "nl-NL,nl;q=0.9,en;q=0.8", "Jouw gegevens")]
    [InlineData("/privacy", "en-GB,en;q=0.9,nl;q=0.1", "Your data")]
    [InlineData("/privacy", "de", "Jouw gegevens")]
    [InlineData("/terms?lang=en", "nl", "Terms of use")]
    [InlineData("/", "", "Wat is dit?")]
    public async Task D44_Pages_come_in_the_readers_language_and_bring_nothing_along(string path, string preferred, string says)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_app.Urls.First() + path));
        request.Headers.TryAddWithoutValidation("Accept-Language", preferred);
        using var response = await _http.SendAsync(request);
        Assert.Contains(
            $"<h1>{says}", (await response.Content.ReadAsStringAsync()).Replace("<h2>", "<h1>", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    private async Task<(HttpStatusCode Status, string Text)> ReadyAsync()
    {
        using var response = await _http.GetAsync(new Uri(_app.Urls.First() + "/health/ready"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private sealed class FragileRows : IRowStore
    {
        public bool Broken { get; set; }

        public bool Hangs { get; set; }

        public int Reads { get; private set; }

        public async ValueTask<Row?> ReadAsync(RowKey key, CancellationToken cancellationToken)
        {
            Reads++;
            if (Hangs)
            {
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }
            return Broken ? throw new Azure.RequestFailedException(503, "busy") : null;
        }

        public ValueTask<CommitResult> CommitAsync(IReadOnlyList<RowChange> batch, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<string> ReadPartitionsAsync(string from, string before, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public async IAsyncEnumerable<Row> ReadRangeAsync(
            string partition, string from, string before, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield break;
        }
    }
}
