using System.Text.Json;
using Weerbaar.Tests.House;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Infra;

/// <summary>Microsoft's compiler reads infra/ with every rule of its linter on, and has nothing to say.</summary>
public sealed class CompilerTests
{
    private static readonly JsonDocumentOptions WithReasons = new() { CommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public async Task It_is_silent()
    {
        Assert.Equal((0, ""), await Bicep.RunAsync("lint", Repository.At("infra", "main.bicep")));

        var rules =
            JsonNode.Parse(
                File.ReadAllText(Repository.At("infra", "bicepconfig.json")), null, WithReasons)!["analyzers"]!["core"]!["rules"]!
                    .AsObject();
        Assert.Equal(50, rules.Count);
        Assert.All(rules, rule => Assert.Equal("warning", rule.Value!["level"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("main.bicep", "    workspaceId: workspace.outputs.id\n", "", "BCP035")]
    [InlineData("main.bicep", "identity.outputs.clientId", "identity.outputs.appId", "BCP053")]
    [InlineData("modules/storage.bicep", "supportsHttpsTrafficOnly: true", "supportsHttpsTrafficOnly: 'yes'", "BCP036")]
    [InlineData("modules/storage.bicep", "storageAccounts@2025-06-01' =", "storageAccounts@2023-01-01' =", "use-recent-api-versions")]
    [InlineData("modules/web.bicep", "param settings Settings", "param settings object", "use-user-defined-types")]
    public async Task It_speaks_of_what_is_wrong(string file, string right, string wrong, string code)
    {
        using var folder = new TemporaryFolder();
        Deployment.Copy(Repository.At("infra"), folder.Path);
        var path = Path.Combine(folder.Path, file);
        var text = await File.ReadAllTextAsync(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(code, (await Bicep.RunAsync("lint", Path.Combine(folder.Path, "main.bicep"))).Said, StringComparison.Ordinal);
    }
}
