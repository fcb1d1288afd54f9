using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Hosting;

/// <summary>A wrong setting stops the start with one sentence that names it; the list of settings is complete.</summary>
public sealed class StartTests
{
    internal static readonly Dictionary<string, string> Fit = new()
    {
        ["Bot__AppId"] = "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a11",
        ["Bot__TenantId"] = "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a12",
        ["Groups__Officers"] = "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a13",
        ["Groups__Advisers"] = "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a14",
        ["Groups__Administrators"] = "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a15",
        ["Storage__Engine"] = "Embedded",
        ["Storage__Folder"] = Path.Combine(Path.GetTempPath(), "weerbaar-never-made"),
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
    };

    [Theory]
    [InlineData("Bot__AppId", "weerbaar", "Bot:AppId must be")]
    [InlineData("Groups__Officers", "", "Groups:Officers must be")]
    [InlineData("Storage__Engine", "", "Storage:Engine is not set")]
    [InlineData("Delivery__AnnouncedFor", "00:00:10", "Delivery:AnnouncedFor must be")]
    [InlineData("Telemetry__Endpoint", "collector:4318", "Telemetry:Endpoint must be")]
    [InlineData("Telemetry__AzureMonitor", "InstrumentationKey=mine;IngestionEndpoint=http://collector/", "Telemetry:AzureMonitor must be")]
    [InlineData("Delivery__SweepEvery", "often", "Delivery:SweepEvery")]
    [EndToEnd]
    public async Task A_wrong_setting_stops_the_start_with_one_sentence(string setting, string value, string sentence)
    {
        using var bot = Journeys.Process.Start(
            Journeys.Process.Dll("Bot"), [], new Dictionary<string, string>(Fit) { [setting] = value });
        Assert.Equal(1, await bot.EndAsync());
        Assert.Contains(sentence, Assert.Single(bot.Output, line => line.Length > 0), StringComparison.Ordinal);
    }

    [Fact]
    [EndToEnd]
    public async Task A_number_that_is_nobodys_stops_the_start_where_people_would_dial_it()
    {
        var folder = Repository.At("Bot.Tests", "Playbook", "OtherOrganisation");
        using var bot = Journeys.Process.Start(
            Journeys.Process.Dll("Bot"), [], new Dictionary<string, string>(Fit) { ["Playbook__Folder"] = folder });
        Assert.Equal(1, await bot.EndAsync());
        Assert.Contains(
            bot.Output,
            line => line.StartsWith("organisation.contacts.own-emergency: 0222-000 000 is nobody's number.", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Output, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    [EndToEnd]
    public async Task D44_What_the_organisation_must_still_do_is_said_at_each_start()
    {
        using var folder = new Storage.Embedded.TemporaryFolder();
        using var bot = Journeys.Process.Start(
            Journeys.Process.Dll("Bot"), [], new Dictionary<string, string>(Fit) { ["Storage__Folder"] = folder.Path });
        await bot.LineAsync("Now listening on");
        foreach (var field in new[] { "own-emergency", "officer-advised", "works-council-agreed" })
        {
            Assert.Contains(bot.Output, line => line.Contains($"{field} is empty in the playbook", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_setting_is_listed()
    {
        var listed = File.ReadAllText(Repository.At("docs", "settings.md"));
        var missing = SettingsTests.Options
            .SelectMany(options => options.GetProperties()
                .Where(property => property.DeclaringType == options
                    && (property.SetMethod is not null || property.PropertyType == typeof(IList<string>)))
                .Select(property => $"`{options.GetField("Section")!.GetValue(null)}:{property.Name}`"))
            .Where(name => !listed.Contains(name, StringComparison.Ordinal));
        Assert.Empty(missing);
    }
}
