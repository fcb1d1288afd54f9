using System.Text;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Tests.Teams;

public sealed class FileDownloadTests : IAsyncLifetime
{
    private ConnectorHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ConnectorHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_file_is_fetched_without_any_token()
    {
        _host.Then(200, "inhoud");

        Assert.Equal("inhoud", await ReadAsync(File("/d?tempauth=geheim")));
        Assert.Equal("", _host.Calls.Single().Authorization);
        Assert.Equal("/d?tempauth=geheim", _host.Calls.Single().Target);
        Assert.Empty(_host.Tokens);
    }

    [Fact]
    public async Task A_pasted_picture_is_fetched_with_the_bots_token()
    {
        _host.Then(200, "beeld");

        Assert.Equal("beeld", await ReadAsync(Pasted("/emea/v3/attachments/1/views/original")));
        Assert.Equal("Bearer token1", _host.Calls.Single().Authorization);
    }

    [Theory]
    [InlineData("/emea/v3/conversations/a:1/members")]
    [InlineData("/emea/v3/attachments/1")]
    [InlineData("/emea/v3/attachments/1/views/original/more")]
    [InlineData("/emea/v3/attachments/../conversations/views/a")]
    [InlineData("/emea/v3/attachments/..%2F..%2Fconversations/views/a")]
    [InlineData("/amer/v3/attachments/1/views/original")]
    [InlineData("/v3/attachments/1/views/original")]
    public async Task The_bots_token_goes_nowhere_but_to_a_picture_under_the_messages_own_address(string path)
    {
        _host.Then(200, "beeld");

        await OpenAsync(Pasted(path));

        Assert.All(_host.Calls, call => Assert.Equal("", call.Authorization));
        Assert.Empty(_host.Tokens);
    }

    [Fact]
    public async Task A_redirect_from_a_picture_to_something_else_does_not_take_the_token_along()
    {
        _host.Then(302, location: "/emea/v3/conversations").Then(200, "x");

        await OpenAsync(Pasted("/emea/v3/attachments/1/views/original"));

        Assert.Equal(["Bearer token1", ""], _host.Calls.Select(call => call.Authorization));
    }

    [Theory]
    [InlineData("https://example.org/a", false)]
    [InlineData("https://example.org/a", true)]
    [InlineData("https://smba.trafficmanager.net/a", false)]
    [InlineData("http://contoso.sharepoint.com/a", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("nowhere", false)]
    public async Task An_address_on_no_list_is_not_asked(string url, bool isInline)
    {
        Assert.IsType<DownloadOutcome.Refused>(await OpenAsync(new IncomingFile("f", url, null, isInline)));
        Assert.Empty(_host.Server.Requests);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task An_address_that_has_ended_is_said_to_have(int status)
    {
        _host.Then(status);

        Assert.IsType<DownloadOutcome.Expired>(await OpenAsync(File("/d?tempauth=geheim")));
        Assert.DoesNotContain(_host.Log.Lines, line => line.Contains("geheim", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_server_in_trouble_is_worth_another_try(int status)
    {
        _host.Then(status);

        Assert.Equal(new DownloadOutcome.Unavailable(status), await OpenAsync(File("/d")));
    }

    [Fact]
    public async Task A_lost_connection_is_worth_another_try()
    {
        _host.ThenLost();

        Assert.Equal(new DownloadOutcome.Unavailable(0), await OpenAsync(File("/d")));
    }

    [Fact]
    public async Task A_file_that_says_it_is_too_large_is_not_read()
    {
        _host.Server.Answer = async http =>
        {
            http.Response.ContentLength = 11;
            await http.Response.Body.WriteAsync(new byte[11]);
        };

        Assert.IsType<DownloadOutcome.TooLarge>(await OpenAsync(File("/d")));
    }

    [Fact]
    public async Task A_file_that_turns_out_too_large_ends_while_it_is_read()
    {
        _host.Then(200, "elf letters");

        await Assert.ThrowsAsync<FileTooLargeException>(() => ReadAsync(File("/d")));
    }

    [Fact]
    public async Task A_file_as_large_as_allowed_is_read()
    {
        _host.Then(200, "tien bytes");

        Assert.Equal("tien bytes", await ReadAsync(File("/d")));
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_followed()
    {
        _host.Then(302, location: "/elsewhere").Then(200, "inhoud");

        Assert.Equal("inhoud", await ReadAsync(File("/d")));
        Assert.Equal("/elsewhere", _host.Calls[1].Target);
    }

    [Theory]
    [InlineData("https://contoso.sharepoint.com/x")]
    [InlineData("http://169.254.169.254/metadata")]
    [InlineData("http://127.0.0.1:1/x")]
    [InlineData("//example.org/x")]
    [InlineData(null)]
    public async Task A_redirect_to_another_host_or_nowhere_is_refused(string? location)
    {
        _host.Then(302, location: location);

        Assert.IsType<DownloadOutcome.Refused>(await OpenAsync(File("/d") with { IsInline = true }));
        Assert.Single(_host.Calls);
    }

    [Fact]
    public async Task Redirects_without_end_are_refused()
    {
        for (var hop = 0; hop < 4; hop++)
        {
            _host.Then(302, location: "/again");
        }

        Assert.IsType<DownloadOutcome.Refused>(await OpenAsync(File("/d")));
        Assert.Equal(4, _host.Calls.Count);
    }

    private IncomingFile File(string path) => new("f", _host.Server.Address + path, null, IsInline: false);

    private IncomingFile Pasted(string path) => File(path) with { IsInline = true, ServiceUrl = _host.Server.Address + "/emea/" };

    private Task<DownloadOutcome> OpenAsync(IncomingFile file) => _host.Files.OpenAsync(file, cap: 10, default);

    private async Task<string> ReadAsync(IncomingFile file)
    {
        var opened = Assert.IsType<DownloadOutcome.Opened>(await OpenAsync(file));
        using var reader = new StreamReader(opened.Content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
