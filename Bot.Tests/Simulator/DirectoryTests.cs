using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.CheckMemberGroups;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Weerbaar.Tests.Simulator;

/// <summary>The directory, asked by the real Microsoft.Graph client.</summary>
[Collection(nameof(Teams))]
public sealed class DirectoryTests(Teams teams)
{
    [Fact]
    public async Task People_have_managers_and_some_have_none_a_cycle_or_a_disabled_one()
    {
        var graph = await Client();
        Assert.Equal("Marijke Jansen", (await Manager(graph, "sanne"))?.DisplayName);
        Assert.Null(await Manager(graph, "bram"));
        Assert.Equal("Daan Meijer", (await Manager(graph, "tess"))?.DisplayName);
        Assert.Equal("Tess Smit", (await Manager(graph, "daan"))?.DisplayName);
        Assert.False((await Manager(graph, "lotte"))?.AccountEnabled);
        Assert.Equal("Hans Visser", ((User?)await graph.Users[await Id("marijke")].Manager.GetAsync())?.DisplayName);
    }

    [Theory]
    [InlineData("yara", 404, "Request_ResourceNotFound")]
    [InlineData("milan", 403, "Authorization_RequestDenied")]
    public async Task Some_people_Graph_does_not_know_or_does_not_tell_about(string key, int status, string code)
    {
        var refused = await Assert.ThrowsAsync<ODataError>(async () => await (await Client()).Users[await Id(key)].GetAsync());
        Assert.Equal((status, code), (refused.ResponseStatusCode, refused.Error?.Code));
    }

    [Fact]
    public async Task Membership_and_members_come_from_the_groups()
    {
        var graph = await Client();
        var officers = teams.AsBot["Groups__Officers"];
        var body = new CheckMemberGroupsPostRequestBody { GroupIds = [officers, teams.AsBot["Groups__Advisers"]] };
        var found = await graph.Users[await Id("noor")].CheckMemberGroups.PostAsCheckMemberGroupsPostResponseAsync(body);
        Assert.Equal([officers], found!.Value!);
        var first = await graph.Groups[officers].Members.GetAsync(r => r.QueryParameters.Top = 1);
        Assert.NotNull(first!.OdataNextLink);
        var next = await graph.Groups[officers].Members.WithUrl(first.OdataNextLink).GetAsync();
        Assert.Equal(["Emma Clarke", "Noor van Dijk"], first.Value!.Concat(next!.Value!).Cast<User>().Select(u => u.DisplayName!));
    }

    [Fact]
    public async Task The_app_can_be_put_with_somebody_by_Graph_and_the_bot_hears_of_it()
    {
        var graph = await Client();
        var person = await teams.Simulator.Post("/api/people", new { key = $"g{Guid.NewGuid():N}" });
        var apps = graph.Users[(string)person["id"]!].Teamwork.InstalledApps;
        Assert.Empty((await apps.GetAsync())!.Value!);
        var app = Assert.Single(
            (await graph.AppCatalogs.TeamsApps.GetAsync(
                r => r.QueryParameters.Filter = $"externalId eq '{teams.AsBot["Bot__AppId"]}'"))!.Value!);
        await apps.PostAsync(new UserScopeTeamsAppInstallation
        {
            AdditionalData = { ["teamsApp@odata.bind"] = $"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{app.Id}" },
        });
        while (!teams.Bot.Received.Any(r => (string?)r.Activity["from"]!["aadObjectId"] == (string?)person["id"]
            && (string?)r.Activity["type"] == "installationUpdate"))
        {
            await Task.Delay(20);
        }

        Assert.Single((await apps.GetAsync())!.Value!);
    }

    [Fact]
    public async Task S37_installing_twice_is_a_conflict()
    {
        var (seq, id, app) = (await teams.Simulator.Seq(), await Id("sanne"), await App());
        var heard = await teams.AsBot.Graph(HttpMethod.Post, $"users/{id}/teamwork/installedApps", app);
        Assert.Equal((409, "Conflict"), (heard.Status, heard.Code));
        Assert.Contains("S37", await teams.Simulator.RulesBrokenSince(seq));
    }

    [Theory]
    [InlineData("users/sanne.bakker@voorbeeldstad.example?$select=shoeSize")]
    [InlineData("users/sanne.bakker@voorbeeldstad.example?$expand=manager($levels=max)")]
    [InlineData("users/sanne.bakker@voorbeeldstad.example?$expand=friends")]
    public async Task S33_a_query_that_Graph_would_not_take_is_refused(string path)
    {
        var seq = await teams.Simulator.Seq();
        Assert.Equal(400, (await teams.AsBot.Graph(HttpMethod.Get, path)).Status);
        Assert.Contains("S33", await teams.Simulator.RulesBrokenSince(seq));
    }

    [Fact]
    public async Task S34_a_call_that_the_simulator_does_not_play_is_written_down()
    {
        var seq = await teams.Simulator.Seq();
        Assert.Equal(404, (await teams.AsBot.Graph(HttpMethod.Get, "me/messages")).Status);
        Assert.Contains("S34", await teams.Simulator.RulesBrokenSince(seq));
    }

    private async Task<JsonObject> App()
    {
        var catalog = await teams.AsBot.Graph(HttpMethod.Get, "appCatalogs/teamsApps");
        return new()
        {
            ["teamsApp@odata.bind"] =
            $"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{catalog.Json!["value"]![0]!["id"]}"
        };
    }

    private async Task<User?> Manager(GraphServiceClient graph, string key) => (User?)(await graph.Users[await Id(key)].GetAsync(r =>
    {
        r.QueryParameters.Select = ["id", "displayName", "preferredLanguage"];
        r.QueryParameters.Expand = ["manager($select=id,displayName,accountEnabled)"];
    }))!.Manager;

    private async Task<string> Id(string key) => (string)(await teams.Simulator.Get("/api/world"))["people"]!.AsArray()
        .First(p => (string?)p!["key"] == key)!["id"]!;

    private async Task<GraphServiceClient> Client()
    {
        var token = await teams.AsBot.Token("graph.microsoft.com");
        return new GraphServiceClient(new BaseBearerTokenAuthenticationProvider(new Known(token)), teams.AsBot["Graph__BaseAddress"]);
    }

    private sealed class Known(string token) : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(token);
    }
}
