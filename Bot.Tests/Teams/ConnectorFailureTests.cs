using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Teams;

public sealed class ConnectorFailureTests : IAsyncLifetime
{
    private static readonly TextMessage Words = new("vertrouwelijk");

    private ConnectorHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ConnectorHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public static TheoryData<int, string, SendOutcome> Documented => new()
    {
        { 400, Error("BadSyntax"), new SendOutcome.Refused(400, "BadSyntax") },
        { 403, Error("BotNotInConversationRoster"), new SendOutcome.NotInstalled() },
        { 404, Error("BotNotInConversationRoster"), new SendOutcome.NotInstalled() },
        { 403, Error("ForbiddenOperationException"), new SendOutcome.NotInstalled() },
        { 403, Error("BotDisabledByAdmin"), new SendOutcome.Blocked("BotDisabledByAdmin") },
        { 403, Error("ConversationBlockedByUser"), new SendOutcome.Blocked("ConversationBlockedByUser") },
        {
            403, """{"errorCode":209,"message":"{\r\n \"subCode\": \"MessageWritesBlocked\"\r\n}"}""",
            new SendOutcome.Blocked("MessageWritesBlocked")
        },
        { 403, Error("BadArgument", "Failed to decrypt pairwise id"), new SendOutcome.ConversationGone() },
        { 403, Error("BadArgument"), new SendOutcome.Refused(403, "BadArgument") },
        { 403, Error("NotEnoughPermissions"), new SendOutcome.Refused(403, "NotEnoughPermissions") },
        { 404, Error("ConversationNotFound"), new SendOutcome.ConversationGone() },
        { 404, Error("ActivityNotFoundInConversation"), new SendOutcome.MessageGone() },
        { 404, "<html>", new SendOutcome.Refused(404, "") },
        { 413, Error("MessageSizeTooBig"), new SendOutcome.TooLarge() },
        { 500, Error("ServiceError"), new SendOutcome.Unavailable(500) },
        { 504, "", new SendOutcome.Ambiguous() },
        { 400, """{"error":"x"}""", new SendOutcome.Refused(400, "") },
        { 400, """{"message":"no json"}""", new SendOutcome.Refused(400, "") },
        { 302, "", new SendOutcome.Refused(302, "") },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public async Task A_refusal_is_named_and_not_repeated(int status, string body, SendOutcome outcome)
    {
        _host.Then(status, body);

        Assert.Equal(outcome, await SendAsync());
        Assert.Single(_host.Calls);
        Assert.DoesNotContain(_host.Log.Lines, line => line.Contains(Words.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(200, "<html>")]
    [InlineData(200, "{}")]
    [InlineData(204, "")]
    public async Task Who_is_there_is_not_known_from_an_answer_that_cannot_be_read(int status, string body)
    {
        _host.Then(status, body).Then(status, body);

        Assert.Equal(new(null, new SendOutcome.Unavailable(0)), await _host.Roster.GetMembersAsync(_host.Chat, default));
        Assert.Equal(new(null, new SendOutcome.Unavailable(0)), await _host.Roster.GetMemberAsync(_host.Chat, "e1", default));
        Assert.Equal(
            2, _host.Log.Lines.Count(
                line => line.Contains("read", StringComparison.Ordinal) && line.Contains("Unavailable", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Retry_after_is_obeyed()
    {
        _host.Then(429, Error("Throttled"), TimeSpan.FromSeconds(3)).Then(201, """{"id":"1"}""");

        var sending = SendAsync();
        await _host.Clock.PassAsync(TimeSpan.FromSeconds(3));

        Assert.Equal(new SendOutcome.Delivered("1"), await sending);
        Assert.Equal(2, _host.Calls.Count);
    }

    [Fact]
    public async Task A_long_wait_is_left_to_the_caller()
    {
        _host.Then(429, Error("Throttled"), TimeSpan.FromSeconds(30));

        Assert.Equal(new SendOutcome.Throttled(TimeSpan.FromSeconds(30)), await SendAsync());
        Assert.Single(_host.Calls);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task What_may_be_repeated_is_tried_three_times(int status)
    {
        var wait = TimeSpan.FromSeconds(1);
        _host.Then(status, "<html>", wait).Then(status, "<html>", wait).Then(status, "<html>", wait);

        var sending = SendAsync();
        await _host.Clock.PassAsync(wait);
        await _host.Clock.PassAsync(wait);

        Assert.Equal(
            status is 412 or 429 ? new SendOutcome.Throttled(wait) : new SendOutcome.Unavailable(status),
            await sending);
        Assert.Equal(3, _host.Calls.Count);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_ambiguous_and_never_repeated()
    {
        _host.ThenLost();

        Assert.Equal(new SendOutcome.Ambiguous(), await SendAsync());
        Assert.Single(_host.Calls);
    }

    [Fact]
    public async Task A_post_that_is_not_answered_in_time_is_ambiguous_and_never_repeated()
    {
        _host.ThenSilence();

        var sending = SendAsync();
        await UntilAskedAsync(1);
        await _host.Clock.PassAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(new SendOutcome.Ambiguous(), await sending);
        Assert.Single(_host.Calls);
    }

    [Fact]
    public async Task An_update_whose_answer_was_lost_is_repeated()
    {
        _host.Then(504, "", TimeSpan.FromSeconds(1)).ThenLost().Then(200, """{"id":"1"}""");

        var updating = _host.Client.UpdateAsync(_host.Chat, "1", Words, default);
        await _host.Clock.PassAsync(TimeSpan.FromSeconds(1));
        await UntilAskedAsync(2);
        for (var tries = 0; !updating.IsCompleted; tries++)
        {
            // How long it waits after a lost connection is left to chance.
            Assert.True(tries < 1000, "The update was not sent again.");
            _host.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Delay(20);
        }

        Assert.Equal(new SendOutcome.Delivered("1"), await updating);
        Assert.Equal(3, _host.Calls.Count);
    }

    [Fact]
    public async Task Who_no_longer_waits_is_told_so()
    {
        _host.ThenSilence();
        using var stop = new CancellationTokenSource();

        var sending = _host.Client.SendAsync(_host.Chat, Words, stop.Token);
        await UntilAskedAsync(1);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        _host.Server.Answer = http =>
        {
            http.Response.StatusCode = 400;
            return Task.CompletedTask;
        };

        Assert.Equal(new SendOutcome.Unavailable(0), await SendAsync());
        Assert.Empty(_host.Calls);
    }

    private static string Error(string code, string message = "m") =>
        $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"} }""";

    // The clock stands: a wait that nobody expects would never end.
    private Task<SendOutcome> SendAsync() =>
        _host.Client.SendAsync(_host.Chat, Words, default).WaitAsync(TimeSpan.FromSeconds(60));

    private async Task UntilAskedAsync(int times)
    {
        for (var tries = 0; _host.Calls.Count < times; tries++)
        {
            Assert.True(tries < 3000, "Nobody called.");
            await Task.Delay(10);
        }
    }
}
