using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Weerbaar.Hosting.Consent;
using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Hosting.Consent;

/// <summary>What is printed after provisioning holds every step and every permission, and the README explains each.</summary>
public sealed partial class ConsentTests
{
    private static readonly Provisioned Single = new("a-tenant", "SingleTenant", "an-app", "weerbaar.example.nl", "a-principal");

    [Fact]
    public void Every_permission_is_in_the_commands_and_in_the_readme()
    {
        var readme = File.ReadAllText(Repository.At("README.md"));
        foreach (var type in new[] { "SingleTenant", "UserAssignedMSI" })
        {
            var text = string.Join(
                '\n', ConsentCommand.Lines(Single with { BotType = type, Settings = ["CREATES_CHATS", "CREATES_EVENTS"] }));
            Assert.All(GraphRole.All, permission => Assert.Contains($"#   {permission.Name}: ", text, StringComparison.Ordinal));
            Assert.All(GraphRole.All, permission => Assert.Contains(permission.Id, text, StringComparison.Ordinal));
            Assert.Contains("--app-id an-app --host weerbaar.example.nl --group-chats true --out", text, StringComparison.Ordinal);
        }
        Assert.All(GraphRole.All, permission => Assert.Contains($"| `{permission.Name}` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void A_permission_of_a_setting_that_is_off_is_not_asked_for()
    {
        var text = string.Join('\n', ConsentCommand.Lines(Single));
        Assert.All(GraphRole.All, permission => Assert.Equal(
            permission.Setting is null, text.Contains(permission.Id, StringComparison.Ordinal)));
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
        Assert.Contains("'subject':'a-principal'", trust, StringComparison.Ordinal);
        Assert.Contains("api://AzureADTokenExchange", trust, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "federated", string.Join('\n', ConsentCommand.Lines(Single with { BotType = "UserAssignedMSI" })), StringComparison.Ordinal);
    }

    /// <summary>PowerShell 7 and a POSIX shell differ in escapes, in single quotes, and in what follows a $(…) outside of quotes.</summary>
    [Theory]
    [InlineData("SingleTenant", 7)]
    [InlineData("UserAssignedMSI", 5)]
    [EndToEnd]
    public async Task The_commands_are_read_alike_by_a_posix_shell_and_by_powershell(string type, int times)
    {
        var lines = ConsentCommand.Lines(Single with { BotType = type }).ToList();
        var outside = lines.Where(line => !line.StartsWith('#')).Select(line => QuotedPattern().Replace(line, ""));
        Assert.All(outside.Skip(3), line => Assert.DoesNotMatch(@"[`$'()\\{}&|<>;\""]", line));

        var calls = await AsShellReadsAsync(lines.Skip(3));

        Assert.Equal(times, calls.Count(call => !call.Contains("sp")));
        Assert.All(
            calls, call => Assert.All(
                call.Where(word => word.StartsWith('{')), json => Assert.NotNull(JsonNode.Parse(json.Replace('\'', '"')))));
        Assert.All(
            calls.Where(call => call.Contains("rest")),
            call => Assert.Contains("'resourceId':'said',", call[^1], StringComparison.Ordinal));
    }

    [Fact]
    public void Azd_runs_it_when_the_bot_is_there_and_on_every_system()
    {
        var hooks = new YamlDotNet.Serialization.Deserializer()
            .Deserialize<Dictionary<string, object>>(File.ReadAllText(Repository.At("azure.yaml")))["hooks"];
        var (moment, systems) = Assert.Single((Dictionary<object, object>)hooks);

        Assert.Equal("postup", moment);
        Assert.Equal(
            [("posix", "sh"), ("windows", "pwsh")],
            ((Dictionary<object, object>)systems).Select(
                system => ((string)system.Key, (string)((Dictionary<object, object>)system.Value)["shell"])));
        Assert.All(((Dictionary<object, object>)systems).Values.Cast<Dictionary<object, object>>(), hook => Assert.Equal(
            ("dotnet run --project Bot -- consent", "true"), ((string)hook["run"], (string)hook["interactive"])));
    }

    /// <summary>The words of each call of az, whose place another program takes; asked for an id it says "said".</summary>
    private static async Task<List<string[]>> AsShellReadsAsync(IEnumerable<string> lines)
    {
        using var folder = new Storage.Embedded.TemporaryFolder();
        var (calls, az) = (Path.Combine(folder.Path, "calls"), Path.Combine(folder.Path, "az"));
        await File.WriteAllTextAsync(
            az, $"#!/bin/sh\nprintf '%s\\036' \"$@\" >> {calls}\necho >> {calls}\n[ \"$2\" = sp ] && echo said || true\n");
#pragma warning disable CA1416 // The tests run where CI does, on Linux.
        File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        using var shell = Process.Start(new ProcessStartInfo("sh", "-e")
        {
            RedirectStandardInput = true,
            Environment = { ["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}" },
        })!;
        await shell.StandardInput.WriteAsync(string.Join('\n', lines.Where(line => !line.StartsWith("dotnet", StringComparison.Ordinal))));
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
        return [.. (await File.ReadAllLinesAsync(calls)).Select(line => line.Split('\u001e', StringSplitOptions.RemoveEmptyEntries))];
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex QuotedPattern();
}
