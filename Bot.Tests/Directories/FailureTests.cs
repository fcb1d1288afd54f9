using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Weerbaar.Directories;

namespace Weerbaar.Tests.Directories;

public sealed class FailureTests : IAsyncLifetime
{
    private static readonly string Ann = Entry.IdOf(1);

    private DirectoryFixture _fixture = null!;

    public async ValueTask InitializeAsync()
    {
        _fixture = await DirectoryFixture.StartAsync();
        _fixture.Graph.Add(new(Ann, "ann"));
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Throttling_is_waited_out_as_long_as_Graph_says()
    {
        _fixture.Graph.Fail(429, "TooManyRequests", retryAfter: 1);
        var watch = Stopwatch.StartNew();

        Assert.NotNull(await Find());
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9));
        Assert.Equal(2, _fixture.Graph.Calls.Count);
    }

    [Theory]
    [InlineData(429, "throttled")]
    [InlineData(503, "failing")]
    public async Task A_long_wait_is_left_to_the_caller(int status, string code)
    {
        _fixture.Graph.Fail(status, "any", retryAfter: 60);

        await AssertFails(code, retryHelps: true);
        Assert.Single(_fixture.Graph.Calls);
    }

    [Fact]
    public async Task Throttling_without_end_ends()
    {
        _fixture.Graph.Fail(429, "TooManyRequests", retryAfter: 0, times: 10);

        await AssertFails("throttled", retryHelps: true);
        Assert.Equal(3, _fixture.Graph.Calls.Count);
    }

    [Fact]
    public async Task A_504_is_asked_again()
    {
        _fixture.Graph.Fail(504, "UnknownError");

        Assert.NotNull(await Find());
    }

    [Theory]
    [InlineData(403, "Authorization_RequestDenied", "denied", false)]
    [InlineData(401, "InvalidAuthenticationToken", "denied", false)]
    [InlineData(400, "BadRequest", "refused", false)]
    [InlineData(404, "NoSuchPath", "refused", false)]
    [InlineData(500, "InternalServerError", "failing", true)]
    public async Task Other_statuses_are_not_asked_again(int status, string theirs, string code, bool retryHelps)
    {
        _fixture.Graph.Fail(status, theirs);

        await AssertFails(code, retryHelps);
        Assert.Single(_fixture.Graph.Calls);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        _fixture.Graph.Fail(403, "Authorization_RequestDenied");

        await AssertFails("denied", retryHelps: false);
        Assert.NotNull(await Find());
    }

    [Fact]
    public async Task A_silent_Graph_is_given_three_seconds()
    {
        _fixture.Graph.Instead.Enqueue(http => Task.Delay(TimeSpan.FromSeconds(20), http.RequestAborted));
        var watch = Stopwatch.StartNew();

        await AssertFails("timeout", retryHelps: true);
        Assert.InRange(watch.Elapsed.TotalSeconds, 2.5, 15);
    }

    [Fact]
    public async Task Who_asked_may_give_up_sooner()
    {
        _fixture.Graph.Instead.Enqueue(http => Task.Delay(TimeSpan.FromSeconds(20), http.RequestAborted));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fixture.Directory.FindAsync(Ann, soon.Token));
    }

    [Fact]
    public async Task A_cut_connection_is_unreachable()
    {
        _fixture.Graph.Instead.Enqueue(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });

        await AssertFails("unreachable", retryHelps: true);
    }

    [Theory]
    [InlineData("application/json", "{\"id\":")]
    [InlineData("text/html", "<html>sign in to the network</html>")]
    public async Task An_answer_that_is_none_is_unreadable(string type, string body)
    {
        _fixture.Graph.Instead.Enqueue(http =>
        {
            http.Response.ContentType = type;
            return http.Response.WriteAsync(body);
        });

        await AssertFails("unreadable", retryHelps: true);
    }

    [Theory]
    [InlineData(403, "denied", false)]
    [InlineData(502, "failing", true)]
    public async Task An_error_page_of_a_gateway_is_judged_by_its_status(int status, string code, bool retryHelps)
    {
        _fixture.Graph.Instead.Enqueue(http =>
        {
            (http.Response.StatusCode, http.Response.ContentType) = (status, "text/html");
            return http.Response.WriteAsync("<html>no</html>");
        });

        await AssertFails(code, retryHelps);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        _fixture.SignIn.Fails = true;

        await AssertFails("sign-in", retryHelps: true);
        Assert.Empty(_fixture.Graph.Calls);
    }

    private Task<DirectoryPerson?> Find() => _fixture.Directory.FindAsync(Ann, default);

    private async Task AssertFails(string code, bool retryHelps)
    {
        var failure = await Assert.ThrowsAsync<DirectoryUnavailableException>(Find);
        Assert.Equal((code, retryHelps), (failure.Code, failure.RetryHelps));
        Assert.Null(failure.InnerException);
    }
}
