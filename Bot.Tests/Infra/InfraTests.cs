using System.Text.RegularExpressions;
using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Infra;

/// <summary>
/// What a deployment would make: what keeps it safe, that it names things as the bot does, and what is refused beforehand.
/// </summary>
public sealed partial class InfraTests
{
    private static readonly string[] Heard = ["logs", "metrics"];

    private const string Storage = "Microsoft.Storage/storageAccounts";
    private const string Site = "Microsoft.Web/sites";

    [Fact]
    public void Every_parameter_of_main_has_a_value_and_no_value_is_without_a_parameter()
    {
        var declared = ParameterPattern().Matches(File.ReadAllText(Repository.At("infra", "main.bicep"))).Select(
            found => found.Groups[1].Value);
        var given = JsonNode.Parse(File.ReadAllText(Repository.At("infra", "main.parameters.json")))!["parameters"]!.AsObject().Select(
            parameter => parameter.Key);

        Assert.Equal(declared.Order(), given.Order());
    }

    [Theory]
    [InlineData(Storage, "properties.allowSharedKeyAccess", "false")]
    [InlineData(Storage, "properties.allowBlobPublicAccess", "false")]
    [InlineData(Storage, "properties.minimumTlsVersion", "TLS1_2")]
    [InlineData(Storage, "properties.publicNetworkAccess", "Enabled")]
    [InlineData(Storage, "properties.encryption.services.table.keyType", "Account")]
    [InlineData(Storage, "properties.encryption.services.queue.keyType", "Account")]
    [InlineData(Storage + "/blobServices", "properties.isVersioningEnabled", "false")]
    [InlineData(Storage + "/blobServices", "properties.deleteRetentionPolicy.days", "7")]
    [InlineData(Storage + "/blobServices", "properties.containerDeleteRetentionPolicy.days", "7")]
    [InlineData("Microsoft.Authorization/roleAssignments", "properties.principalType", "ServicePrincipal")]
    [InlineData(Site, "properties.httpsOnly", "true")]
    [InlineData(Site, "properties.siteConfig.alwaysOn", "true")]
    [InlineData(Site, "properties.siteConfig.healthCheckPath", "/health/ready")]
    [InlineData(Site, "properties.siteConfig.minTlsVersion", "1.2")]
    [InlineData(Site, "properties.siteConfig.ftpsState", "Disabled")]
    [InlineData(Site + "/basicPublishingCredentialsPolicies", "properties.allow", "false")]
    [InlineData("Microsoft.BotService/botServices", "properties.disableLocalAuth", "true")]
    [InlineData("Microsoft.OperationalInsights/workspaces", "properties.features.disableLocalAuth", "true")]
    public async Task What_keeps_it_safe_is_said_of_each(string type, string path, string value)
    {
        var resources = (await Deployment.Usual).All(type);

        Assert.NotEmpty(resources);
        Assert.All(resources, resource => Assert.Equal(value, At(resource, path)));
    }

    [Fact]
    public async Task A_private_network_has_an_address_for_each_service_and_leaves_none_outside()
    {
        var made = await Deployment.Fullest;

        Assert.Equal(3, made.All("Microsoft.Network/privateEndpoints").Count);
        Assert.Equal("Disabled", At(made.One(Storage), "properties.publicNetworkAccess"));
    }

    [Fact]
    public async Task Settings_that_are_set_exist_in_the_bot()
    {
        var listed = File.ReadAllText(Repository.At("docs", "settings.md"));
        var settings = (await Deployment.Fullest).One(Site + "/config")["properties"]!.AsObject()
            .Select(setting => setting.Key).Where(
                name => name.Contains("__", StringComparison.Ordinal) && !name.StartsWith("Logging__", StringComparison.Ordinal)).ToList();

        Assert.Contains("Playbook__Folder", settings);
        Assert.All(
            settings, name => Assert.Contains($"`{name.Replace("__", ":", StringComparison.Ordinal)}`", listed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_without_a_registration_is_refused_before_anything_is_built_unless_it_needs_none()
    {
        var made = await Deployment.PredictAsync(("BOT_APP_ID", ""));
        Assert.Contains("BOT_APP_ID is not set", made.Refusal, StringComparison.Ordinal);
        Assert.Empty(made.Resources);

        made = await Deployment.PredictAsync(("BOT_APP_ID", ""), ("BOT_TYPE", "UserAssignedMSI"));
        Assert.Equal("", made.Refusal);
    }

    [Theory]
    [InlineData("https://myvault.vault.azure.net", "weerbaar", "")]
    [InlineData("", "", Deployment.KeyIdentity)]
    public async Task Half_a_key_of_your_own_is_refused_before_anything_is_built(string vault, string name, string identity)
    {
        var made = await Deployment.PredictAsync(("KEY_VAULT_URI", vault), ("KEY_NAME", name), ("KEY_IDENTITY_ID", identity));

        Assert.Contains("needs all of KEY_VAULT_URI, KEY_NAME and KEY_IDENTITY_ID", made.Refusal, StringComparison.Ordinal);
        Assert.Empty(made.Resources);
    }

    [Fact]
    public async Task A_whole_key_of_your_own_is_reached_by_its_identity()
    {
        var account = (await Deployment.Fullest).One(Storage);

        Assert.Equal("Microsoft.Keyvault", At(account, "properties.encryption.keySource"));
        Assert.Equal(Deployment.KeyIdentity, At(account, "properties.encryption.identity.userAssignedIdentity"));
        Assert.Equal(Deployment.KeyIdentity, Assert.Single(account["identity"]!["userAssignedIdentities"]!.AsObject()).Key);
    }

    /// <summary>The addresses of rows and queue would say who talked to the bot, those of requests whose machine it was.</summary>
    [Fact]
    public async Task Host_registration_and_storage_are_heard_and_none_of_it_names_people()
    {
        var made = await Deployment.Usual;
        var heard = made.All("Microsoft.Insights/diagnosticSettings").Select(one => (
            Of: (string)made.Resources.Single(
                other => $"{other["id"]}/providers/Microsoft.Insights/diagnosticSettings/workspace" == (string?)one["id"])["type"]!,
            What: string.Join(
                ' ', Heard.SelectMany(kind => one["properties"]![kind]?.AsArray() ?? []).Select(each => (string)each!["category"]!))));

        Assert.Equal(
            [
                ("Microsoft.BotService/botServices", "BotRequest"),
                ("Microsoft.Storage/storageAccounts", "Transaction"),
                ("Microsoft.Storage/storageAccounts/blobServices", "StorageRead StorageWrite StorageDelete"),
                ("Microsoft.Web/sites", "AppServiceConsoleLogs AppServicePlatformLogs"),
            ],
            heard.OrderBy(one => one.Of, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_log_that_is_full_wakes_somebody()
    {
        var made = await Deployment.Usual;
        var full = Assert.Single(made.All("Microsoft.Insights/scheduledQueryRules"), one => (string?)one["name"] == "weerbaar-log-cap");

        Assert.NotNull(made.One("Microsoft.OperationalInsights/workspaces")["properties"]!["workspaceCapping"]!["dailyQuotaGb"]);
        Assert.Contains("OverQuota", (string)full["properties"]!["criteria"]!["allOf"]![0]!["query"]!, StringComparison.Ordinal);
        Assert.Single(full["properties"]!["actions"]!["actionGroups"]!.AsArray());
    }

    private static string At(JsonNode resource, string path) =>
        path.Split('.').Aggregate(resource, (node, name) => node[name] ?? throw new KeyNotFoundException($"{name} of {path}")).ToString();

    [GeneratedRegex(@"^param (\w+) ", RegexOptions.Multiline)]
    private static partial Regex ParameterPattern();
}
