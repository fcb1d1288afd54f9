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
            var text = string.Join('\n', ConsentCommand.Lines(Single with { BotType = type }));
            Assert.All(GraphRole.All, permission => Assert.Contains($"'{permission.Name}'", text, StringComparison.Ordinal));
            Assert.Contains("--app-id an-app --host weerbaar.example.nl", text, StringComparison.Ordinal);
        }
        Assert.All(GraphRole.All, permission => Assert.Contains($"| `{permission.Name}` |", readme, StringComparison.Ordinal));
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
