using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Weerbaar.Tests.Teams;

/// <summary>The protocol as it runs: Kestrel on a free port, real keys, real tokens, a bot that a test gives.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();

    private TeamsHost(WebApplication app, KeyServer keys, ManualClock clock, ListLog log) =>
        (_app, Keys, Clock, Log) = (app, keys, clock, log);

    public KeyServer Keys { get; }

    public ManualClock Clock { get; }

    public ListLog Log { get; }

    /// <summary>The key that <see cref="PostAsync(JsonObject)"/> signs with.</summary>
    public SigningCredentials? Key { get; set; }

    public string Address => $"{_app.Urls.Single()}/api/messages";

    public static async Task<TeamsHost> StartAsync(IBot bot)
    {
        var keys = await KeyServer.StartAsync();
        var clock = new ManualClock();
        var log = new ListLog();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bot:AppId"] = Activities.AppId,
            ["Bot:TenantId"] = Activities.TenantId,
            ["Bot:OpenIdMetadata"] = keys.Metadata,
        });
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(bot);
        builder.Services.AddTeams(builder.Configuration, isDevelopment: true);
        var app = builder.Build();
        app.MapTeamsMessages();
        await app.StartAsync();
        return new TeamsHost(app, keys, clock, log) { Key = keys.Announce("k1", "msteams") };
    }

    public string Token(string? serviceUrl = Activities.ServiceUrl) =>
        KeyServer.Sign(Key, Clock.GetUtcNow(), Activities.AppId, serviceUrl);

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString(), Token());

    public async Task<HttpResponseMessage> PostAsync(string body, string? token, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new StringContent(body, Encoding.UTF8, type),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        return await _client.SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Keys.DisposeAsync();
    }
}
