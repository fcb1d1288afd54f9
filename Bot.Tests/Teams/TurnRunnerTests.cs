using System.Net;

namespace Weerbaar.Tests.Teams;

public sealed class TurnRunnerTests : IAsyncLifetime
{
    private const string Secret = "ik-word-bedreigd";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly RecordingBot _bot = new();
    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync(_bot);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_failed_click_is_answered_with_the_reference_that_the_log_has()
    {
        _bot.Answer = (_, _) => throw new InvalidOperationException(Secret, new IOException(Secret));

        var response = await _host.PostAsync(Activities.Click());

        var reference = (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["value"];
        var line = Assert.Single(
            _host.Log.Lines, line => line.Contains($" 2000 Turn {reference} ", StringComparison.Ordinal));
        Assert.Contains("InvalidOperationException<IOException", line, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_failed_message_is_not_said_to_be_accepted()
    {
        _bot.Answer = (_, _) => Task.FromException<InvokeResponse>(new IOException());

        Assert.Equal(HttpStatusCode.InternalServerError, (await _host.PostAsync(Activities.Message())).StatusCode);
    }

    [Fact]
    public async Task An_apology_that_fails_too_is_500_and_logged()
    {
        _bot.Answer = (_, _) => throw new InvalidOperationException();
        _bot.Apology = _ => throw new TimeoutException();

        Assert.Equal(HttpStatusCode.InternalServerError, (await _host.PostAsync(Activities.Click())).StatusCode);
        Assert.Contains(_host.Log.Lines, line => line.Contains(" 2001 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_anybody_typed_is_logged_at_any_level()
    {
        var activity = Activities.Message(Secret);
        activity["from"]!["name"] = Secret;
        _bot.Answer = (_, _) => throw new InvalidOperationException(Secret);
        await _host.PostAsync(activity);
        await _host.PostAsync(Activities.Invoke(Secret, $$"""{"a":"{{Secret}}"}"""));
        await _host.PostAsync($$"""{"type":"message","text":{"a":"{{Secret}}"} }""", _host.Token());
        activity["conversation"]!["tenantId"] = Secret;
        await _host.PostAsync(activity);
        await _host.PostAsync(activity.ToJsonString(), $"{Secret}.{Secret}.{Secret}");

        Assert.NotEmpty(_host.Log.Lines);
        Assert.DoesNotContain(_host.Log.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_is_given_twelve_seconds()
    {
        _bot.Answer = async (_, stop) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            return new EmptyAnswer();
        };

        var answer = _host.PostAsync(Activities.Click());
        await _host.Clock.PassAsync(TimeSpan.FromSeconds(12));

        var body = JsonNode.Parse(await (await answer).Content.ReadAsStringAsync())!;
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)body["type"]);
    }

    [Fact]
    public async Task A_client_that_hangs_up_does_not_stop_what_has_begun()
    {
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var done = new TaskCompletionSource<bool>();
        _bot.Answer = async (_, stop) =>
        {
            begun.SetResult();
            await goOn.Task;
            done.SetResult(stop.IsCancellationRequested);
            return new EmptyAnswer();
        };
        using var client = new HttpClient();
        using var hangUp = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, _host.Address)
        {
            Content = new StringContent(
                Activities.Click().ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", _host.Token());

        var call = client.SendAsync(request, hangUp.Token);
        await begun.Task.WaitAsync(Patience);
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Task.Delay(200);
        goOn.SetResult();

        Assert.False(await done.Task.WaitAsync(Patience));
    }
}
