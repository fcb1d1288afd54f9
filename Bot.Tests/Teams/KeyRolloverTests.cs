using System.Net;

namespace Weerbaar.Tests.Teams;

public sealed class KeyRolloverTests : IAsyncLifetime
{
    private readonly RecordingBot _bot = new();
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync(_bot);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_first_message_after_a_new_key_is_let_in()
    {
        await InAsync();
        await InAsync();
        Assert.Equal(1, _host.Keys.Fetches);

        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        _host.Keys.Withdraw();
        _host.Key = _host.Keys.Announce("k2", "msteams");

        await InAsync();
        Assert.Equal(2, _host.Keys.Fetches);
    }

    [Fact]
    public async Task An_unknown_key_costs_one_fetch_and_is_refused_and_strangers_cannot_make_more()
    {
        await InAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        _host.Key = KeyServer.Forge("unknown");

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync());
        }

        Assert.Equal(2, _host.Keys.Fetches);
    }

    [Fact]
    public async Task Known_keys_go_on_counting_while_the_metadata_cannot_be_reached()
    {
        await InAsync();
        _host.Keys.IsDown = true;
        _host.Clock.Advance(TimeSpan.FromDays(3));

        await InAsync();
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_counts_no_longer_a_day_later()
    {
        await InAsync();
        _host.Keys.Withdraw();
        _host.Keys.Announce("k2", "msteams");
        await InAsync();

        _host.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync());
    }

    [Fact]
    public async Task Without_any_key_ever_nobody_gets_in_until_there_is_one()
    {
        _host.Keys.IsDown = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync());
        Assert.Empty(_bot.Turns);

        _host.Keys.IsDown = false;
        _host.Clock.Advance(TimeSpan.FromMinutes(1));

        await InAsync();
    }

    [Fact]
    public async Task A_host_that_accepts_and_never_answers_holds_nobody_for_ever()
    {
        _host.Keys.Hangs = true;
        Assert.All(await WhileFetchesEndAsync(5), status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        Assert.All(await WhileFetchesEndAsync(1), status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));

        _host.Keys.Hangs = false;
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await InAsync();
    }

    [Fact]
    public async Task Keys_that_are_known_let_everybody_in_at_once_while_new_ones_are_fetched_ahead_of_time()
    {
        await InAsync();
        _host.Keys.Hangs = true;
        _host.Clock.Advance(TimeSpan.FromHours(13));

        await InAsync();
        await InAsync();

        await _host.Clock.PassAsync(TimeSpan.FromSeconds(5));
        _host.Keys.Hangs = false;
        for (var tries = 0; _host.Keys.Fetches < 2; tries++)
        {
            Assert.True(tries < 1000, "No new keys were fetched ahead of time.");
            _host.Clock.Advance(TimeSpan.FromMinutes(1));
            await InAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }

    [Fact]
    public async Task A_page_in_the_place_of_keys_is_survived()
    {
        _host.Keys.SaysHtml = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync());

        _host.Keys.SaysHtml = false;
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await InAsync();

        _host.Keys.SaysHtml = true;
        _host.Clock.Advance(TimeSpan.FromHours(30));
        await InAsync();
    }

    [Fact]
    public async Task Fifty_at_once_on_a_cold_start_fetch_the_keys_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => PostAsync()));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, _host.Keys.Fetches);
    }

    /// <summary>Who comes after the others were answered waits for a fetch of their own: time passes until all are answered.</summary>
    private async Task<HttpStatusCode[]> WhileFetchesEndAsync(int posts)
    {
        var all = Task.WhenAll(Enumerable.Range(0, posts).Select(_ => PostAsync()));
        for (var tries = 0; !all.IsCompleted; tries++)
        {
            Assert.True(tries < 6000, "Somebody is held for ever.");
            _host.Clock.PassIfAwaited(TimeSpan.FromSeconds(5));
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        return await all;
    }

    private async Task InAsync() => Assert.Equal(HttpStatusCode.OK, await PostAsync());

    private async Task<HttpStatusCode> PostAsync() => (await _host.PostAsync(Activities.Message())).StatusCode;
}
