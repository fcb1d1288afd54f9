using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Weerbaar.Tests.House;

namespace Weerbaar.Tests.Infra;

/// <summary>
/// What can be held of infra/ without a compiler: the grammar, that its parts fit together, and that it names things as the
/// bot does.
/// </summary>
public sealed partial class InfraTests
{
    private static string Folder => Repository.At("infra");

    [Fact]
    public async Task The_grammar_finds_no_error_and_would_have_found_one()
    {
        var files = System.IO.Directory.EnumerateFiles(Folder, "*.bicep", SearchOption.AllDirectories)
            .Select(path => new { file = Path.GetFileName(path), content = File.ReadAllText(path) })
            .ToList();
        Assert.Equal(9, files.Count);
        Assert.Empty(await NodeScript.FaultsAsync("parse-bicep.cjs", files));
        var broken = files.Select(file => new { file.file, content = file.content.Replace("}\n", "\n", StringComparison.Ordinal) });
        Assert.Equal(9, (await NodeScript.FaultsAsync("parse-bicep.cjs", broken)).Select(fault => fault.Split(':')[0]).Distinct().Count());
    }

    [Fact]
    public void Every_parameter_of_main_without_a_default_has_a_value_and_no_value_is_without_a_parameter()
    {
        var main = File.ReadAllText(Path.Combine(Folder, "main.bicep"));
        var given = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "main.parameters.json")))!["parameters"]!.AsObject()
            .Select(parameter => parameter.Key).ToHashSet();
        Assert.Equal(Declared(main).Select(parameter => parameter.Name).Order(), given.Order());
    }

    [Fact]
    public void Every_module_gets_each_parameter_it_needs_and_none_that_it_does_not_know()
    {
        var main = File.ReadAllText(Path.Combine(Folder, "main.bicep"));
        foreach (var module in ModulePattern().Matches(main).Cast<Match>())
        {
            var declared = Declared(File.ReadAllText(Path.Combine(Folder, module.Groups["path"].Value))).ToList();
            var given = GivenPattern().Matches(module.Groups["params"].Value).Select(line => line.Groups[1].Value).ToList();
            Assert.Empty(given.Except(declared.Select(parameter => parameter.Name)));
            Assert.Empty(declared.Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name).Except(given));
        }
    }

    [Fact]
    public void Every_output_that_is_used_is_declared()
    {
        var main = File.ReadAllText(Path.Combine(Folder, "main.bicep"));
        var outputs = ModulePattern().Matches(main).ToDictionary(
            module => module.Groups["name"].Value,
            module => OutputPattern().Matches(File.ReadAllText(Path.Combine(Folder, module.Groups["path"].Value)))
                .Select(output => output.Groups[1].Value).ToHashSet());
        var used = UsedPattern().Matches(main);
        Assert.NotEmpty(used);
        Assert.All(used, use => Assert.Contains(use.Groups[2].Value, outputs[use.Groups[1].Value]));
    }

    [Theory]
    [InlineData("storage.bicep", "allowSharedKeyAccess: false")]
    [InlineData("storage.bicep", "allowBlobPublicAccess: false")]
    [InlineData("storage.bicep", "isVersioningEnabled: false")]
    [InlineData("storage.bicep", "principalType: 'ServicePrincipal'")]
    [InlineData("web.bicep", "alwaysOn: true")]
    [InlineData("web.bicep", "healthCheckPath: '/health/ready'")]
    [InlineData("web.bicep", "minTlsVersion: '1.2'")]
    [InlineData("web.bicep", "httpsOnly: true")]
    [InlineData("web.bicep", "ftpsState: 'Disabled'")]
    [InlineData("bot.bicep", "disableLocalAuth: true")]
    public void What_keeps_it_safe_is_said(string file, string line) =>
        Assert.Contains(line, File.ReadAllText(Path.Combine(Folder, "modules", file)), StringComparison.Ordinal);

    [Theory]
    [InlineData("storage.bicep", "etentionPolicy: {", "      days: 7\n", 2)]
    [InlineData("web.bicep", "basicPublishingCredentialsPolicies", "    allow: false\n", 2)]
    public void What_is_said_of_each_is_left_out_at_none(string file, string each, string line, int times)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "modules", file));
        Assert.Equal((times, times), (Count(text, each), Count(text, line)));
    }

    [Fact]
    public void Settings_that_are_set_exist_in_the_bot()
    {
        var listed = File.ReadAllText(Repository.At("docs", "settings.md"));
        var settings = SettingPattern().Matches(File.ReadAllText(Path.Combine(Folder, "main.bicep")))
            .Select(line => $"`{line.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)}`").ToList();
        Assert.NotEmpty(settings);
        Assert.All(settings.Where(name => !name.StartsWith("`Logging", StringComparison.Ordinal)), name => Assert.Contains(name, listed, StringComparison.Ordinal));
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;

    private static IEnumerable<(string Name, bool HasDefault)> Declared(string bicep) =>
        ParameterPattern().Matches(bicep).Select(line => (line.Groups[1].Value, line.Groups[2].Success));

    [GeneratedRegex(@"^param (\w+) \w+( =)?", RegexOptions.Multiline)]
    private static partial Regex ParameterPattern();

    [GeneratedRegex(@"^module (?<name>\w+) '(?<path>[^']+)'.*?\n  params: \{\n(?<params>.*?)\n  \}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ModulePattern();

    [GeneratedRegex(@"^    (\w+):", RegexOptions.Multiline)]
    private static partial Regex GivenPattern();

    [GeneratedRegex(@"^output (\w+) ", RegexOptions.Multiline)]
    private static partial Regex OutputPattern();

    [GeneratedRegex(@"(\w+)!?\.outputs\.(\w+)")]
    private static partial Regex UsedPattern();

    [GeneratedRegex(@"^      (\w+__\w+):", RegexOptions.Multiline)]
    private static partial Regex SettingPattern();
}
