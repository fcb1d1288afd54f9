using System.Text.RegularExpressions;
using Weerbaar.Tests.House;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Infra;

/// <summary>
/// What "azd up" would make of infra/ with some variables set, worked out by the compiler; or why it would be refused before anything
/// is made.
/// </summary>
internal sealed partial record Deployment(IReadOnlyList<JsonNode> Resources, string Refusal)
{
    public const string AppId = "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a11";

    public const string KeyIdentity = "/subscriptions/x/resourceGroups/y/providers/Microsoft.ManagedIdentity/userAssignedIdentities/z";

    private static readonly Lazy<Task<Deployment>> OfReadme = new(() => PredictAsync());

    private static readonly Lazy<Task<Deployment>> OfAll = new(() => PredictAsync(
        ("PRIVATE_NETWORK", "true"), ("PLAYBOOK_FOLDER", "Playbook/MyTown"),
        ("KEY_VAULT_URI", "https://myvault.vault.azure.net"), ("KEY_NAME", "weerbaar"), ("KEY_IDENTITY_ID", KeyIdentity)));

    /// <summary>With the variables that docs/operate.md sets, and no other.</summary>
    public static Task<Deployment> Usual => OfReadme.Value;

    /// <summary>With all that can be chosen: a private network, a playbook and a key of one's own.</summary>
    public static Task<Deployment> Fullest => OfAll.Value;

    private static Dictionary<string, string> Needed => new()
    {
        ["AZURE_ENV_NAME"] = "weerbaar",
        ["AZURE_LOCATION"] = "westeurope",
        ["BOT_APP_ID"] = AppId,
        ["OFFICERS_GROUP"] = "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a13",
        ["ADVISERS_GROUP"] = "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a14",
        ["ADMINISTRATORS_GROUP"] = "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a15",
        ["ALERT_EMAIL"] = "beheer@example.nl",
    };

    /// <param name="variables">Over the usual ones, or beside them; empty: not set.</param>
    public static async Task<Deployment> PredictAsync(params (string Name, string Value)[] variables)
    {
        var all = Needed;
        foreach (var (name, value) in variables)
        {
            all[name] = value;
        }

        using var folder = new TemporaryFolder();
        Copy(Repository.At("infra"), folder.Path);
        await File.WriteAllLinesAsync(Path.Combine(folder.Path, "trial.bicepparam"), ["using 'main.bicep'", .. Parameters(all)]);
        var (code, said) = await Bicep.RunAsync(
            "snapshot", Path.Combine(folder.Path, "trial.bicepparam"), "--location", all["AZURE_LOCATION"],
            "--subscription-id", "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a16", "--tenant-id", "5f1d7a34-0c63-4f0e-8a52-3e0f3c0b7a12");
        return code == 0
            ? new([.. JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "trial.snapshot.json")))!["predictedResources"]!
                .AsArray().Select(one => one!)], "")
            : new([], said);
    }

    /// <summary>A copy of infra/ in which something can be broken.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public JsonNode One(string type) => Assert.Single(All(type));

    public IReadOnlyList<JsonNode> All(string type) => [.. Resources.Where(one => (string?)one["type"] == type)];

    /// <summary>As azd fills in main.parameters.json; it asks for what has no value.</summary>
    private static IEnumerable<string> Parameters(Dictionary<string, string> variables) =>
        from parameter in JsonNode.Parse(File.ReadAllText(Repository.At("infra", "main.parameters.json")))!["parameters"]!.AsObject()
        let place = PlacePattern().Match(parameter.Value!["value"]!.GetValue<string>())
        let value = variables.GetValueOrDefault(place.Groups["name"].Value)
            ?? (place.Groups["usual"].Success ? place.Groups["usual"].Value : null)
        where value is not null
        select $"param {parameter.Key} = {(bool.TryParse(value, out _) || int.TryParse(value, out _) ? value : $"'{value.Replace("'", "\\'", StringComparison.Ordinal)}'")}";

    [GeneratedRegex(@"^\$\{(?<name>\w+)(=(?<usual>.*))?\}$")]
    private static partial Regex PlacePattern();
}
