using Microsoft.Extensions.Configuration;
using Weerbaar.Hosting.Consent;
using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Hosting.Consent;

/// <summary>What is printed after provisioning holds every step and every permission, and the README explains each.</summary>
public sealed class ConsentTests
{
    private static readonly Provisioned Single = new("a-tenant", "SingleTenant", "an-app", "weerbaar.example.nl", "a-principal");

    [Fact]
    public void Every_permission_is_in_the_commands_and_in_the_readme()
    {
        var readme = File.ReadAllText(Repository.At("README.md"));
        foreach (var type in new[] { "SingleTenant", "UserAssignedMSI" })
        {
            var text = string.Join('\n', ConsentCommand.Lines(Single with { BotType = type, Settings = ["CREATES_CHATS", "CREATES_EVENTS"] }));
            Assert.All(GraphRole.All, permission => Assert.Contains($"'{permission.Name}'", text, StringComparison.Ordinal));
            Assert.Contains("--app-id an-app --host weerbaar.example.nl --group-chats true --out", text, StringComparison.Ordinal);
        }
        Assert.All(GraphRole.All, permission => Assert.Contains($"| `{permission.Name}` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void A_permission_of_a_setting_that_is_off_is_not_asked_for()
    {
        var text = string.Join('\n', ConsentCommand.Lines(Single));
        Assert.All(GraphRole.All, permission => Assert.Equal(
            permission.Setting is null, text.Contains($"'{permission.Name}'", StringComparison.Ordinal)));
        Assert.DoesNotContain("group-chats", text, StringComparison.Ordinal);
        var chats = Provisioned.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AZURE_TENANT_ID"] = "a-tenant",
            ["BOT_TYPE"] = "SingleTenant",
            ["BOT_APP_ID"] = "an-app",
            ["BOT_HOST"] = "a-host",
            ["BOT_IDENTITY_PRINCIPAL_ID"] = "a-principal",
            ["CREATES_CHATS"] = "true",
            ["CREATES_EVENTS"] = "false",
        }).Build());
        Assert.Equal(["CREATES_CHATS"], chats!.Settings);
    }

    [Fact]
    public void Only_a_registration_of_its_own_is_told_to_trust_the_managed_identity()
    {
        var trust = string.Join('\n', ConsentCommand.Lines(Single));
        Assert.Contains("\"subject\":\"a-principal\"", trust, StringComparison.Ordinal);
        Assert.Contains("api://AzureADTokenExchange", trust, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "federated", string.Join('\n', ConsentCommand.Lines(Single with { BotType = "UserAssignedMSI" })), StringComparison.Ordinal);
    }
}
