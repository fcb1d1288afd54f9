using System.Text;
using Weerbaar.Hosting.AppPackage;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Tests.House;
using Weerbaar.Tests.Playbook;

namespace Weerbaar.Tests.Hosting.AppPackage;

/// <summary>What an administrator uploads to Teams: fit for Microsoft's schema, in both languages, and true to the bot.</summary>
public sealed class PackageTests
{
    [Fact]
    public void All_files_are_at_the_root_and_every_file_that_is_named_is_there()
    {
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], BuiltPackage.Files.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("{{", Encoding.UTF8.GetString(BuiltPackage.Files["manifest.json"]), StringComparison.Ordinal);
        Assert.DoesNotContain("\"\"", Encoding.UTF8.GetString(BuiltPackage.Files["manifest.json"]), StringComparison.Ordinal);
    }

    [Fact]
    [EndToEnd]
    public async Task Microsofts_newest_schema_finds_no_fault() =>
        Assert.Empty(await FaultsAsync(BuiltPackage.Manifest, BuiltPackage.English));

    [Fact]
    [EndToEnd]
    public async Task Group_chats_are_a_scope_only_where_the_bot_makes_them()
    {
        var manifest = TeamsApp.Manifest(TeamsApp.ShippedFolder, BuiltPackage.Values with { WithGroupChats = true }).AsObject();
        Assert.Equal(
            ["personal", "team", "groupChat"], manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()));
        Assert.Empty(await FaultsAsync(manifest, BuiltPackage.English));
    }

    [Fact]
    [EndToEnd]
    public async Task The_schema_finds_what_is_wrong()
    {
        var (manifest, english) = (BuiltPackage.Manifest, BuiltPackage.English);
        manifest["name"]!["short"] = new string('x', 31);
        manifest["bots"]![0]!["scopes"]!.AsArray().Add("everywhere");
        english["description.short"] = new string('x', 81);
        english["bots[0].nothing"] = "nothing";
        Assert.Equal(4, (await FaultsAsync(manifest, english)).Select(fault => fault.Split(" {")[0]).Distinct().Count());
    }

    [Fact]
    public void English_has_every_word_that_Dutch_has_and_both_keep_the_lengths_of_older_clients()
    {
        var dutch = TeamsApp.Words(TeamsApp.ShippedFolder, "nl.json");
        var english = TeamsApp.Words(TeamsApp.ShippedFolder, "en.json");
        Assert.Equal(dutch.Keys, english.Keys);
        foreach (var (path, text) in dutch.Concat(english))
        {
            var most = path switch
            {
                "name.short" => 30,
                "name.full" => 100,
                "description.short" => 80,
                "description.full" => 4000,
                _ when path.EndsWith("].title", StringComparison.Ordinal) => 32,
                _ => 128,
            };
            Assert.True(text.Length is > 0 && text.Length <= most, $"{path}: {text}");
        }
    }

    [Fact]
    public void Every_command_of_the_menu_is_understood_in_both_languages()
    {
        var reader = new MessageReader(Playbooks.Municipality);
        Intent[] expected =
        [
            Intent.Report, Intent.MyReports, Intent.AddEvidence, Intent.Withdraw, Intent.Deputy, Intent.Language,
            Intent.Aftercare, Intent.Prevention, Intent.Monitoring, Intent.Help,
        ];
        foreach (var file in new[] { "nl.json", "en.json" })
        {
            var words = TeamsApp.Words(TeamsApp.ShippedFolder, file);
            Assert.Equal(expected, expected.Select((_, at) =>
                reader.Read(words[$"bots[0].commandLists[0].commands[{at}].title"]).Intent));
            Assert.Contains(words["bots[0].commandLists[1].commands[0].title"], ChannelWords("Officers"));
            Assert.Contains(words["bots[0].commandLists[1].commands[1].title"], ChannelWords("Team"));
        }
    }

    [Fact]
    public void One_registration_is_bot_sign_in_and_app()
    {
        var manifest = BuiltPackage.Manifest;
        Assert.Equal(BuiltPackage.AppId, manifest["id"]!.GetValue<string>());
        Assert.Equal(BuiltPackage.AppId, manifest["bots"]![0]!["botId"]!.GetValue<string>());
        Assert.Equal(BuiltPackage.AppId, manifest["webApplicationInfo"]!["id"]!.GetValue<string>());
        Assert.Equal(["weerbaar.example.nl"], manifest["validDomains"]!.AsArray().Select(host => host!.GetValue<string>()));
        Assert.True(manifest["bots"]![0]!["supportsFiles"]!.GetValue<bool>());
        Assert.Equal(["personal", "team"], manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()));
    }

    [Theory]
    [InlineData("", "weerbaar.example.nl", "Gemeente", "1.0.0", "--app-id")]
    [InlineData(BuiltPackage.AppId, "https://weerbaar.example.nl", "Gemeente", "1.0.0", "--host")]
    [InlineData(BuiltPackage.AppId, "weerbaar.example.nl", "Een organisatie met een veel te lange naam", "1.0.0", "--organisation")]
    [InlineData(BuiltPackage.AppId, "weerbaar.example.nl", "Gemeente", "1.0", "--version")]
    public void A_wrong_value_is_one_sentence_that_names_it(string appId, string host, string organisation, string version, string name)
    {
        var values = new PackageValues { AppId = appId, Host = host, Organisation = organisation, Version = version };
        Assert.StartsWith(name, Assert.Single(values.Faults()), StringComparison.Ordinal);
    }

    private static string[] ChannelWords(string use) =>
    [
        .. new[] { Weerbaar.Playbook.Language.Dutch, Weerbaar.Playbook.Language.English }
            .Select(language => FolderTexts.In("Chat", language)[$"Channel.Bind.{use}"]),
    ];

    private static Task<IReadOnlyList<string>> FaultsAsync(JsonObject manifest, JsonObject english) => NodeScript.FaultsAsync(
        "validate-manifest.cjs", new { manifest, languages = new[] { new { file = "en.json", content = english } } });
}
