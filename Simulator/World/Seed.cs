using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Weerbaar.Simulator.World;

/// <summary>The first day: world.json, with the ids that Teams would give out.</summary>
internal sealed class Seed(SeedFile file)
{
    public Organisation Organisation { get; } = new()
    {
        Name = file.Name,
        TenantId = file.TenantId,
        AppId = file.AppId,
        ClientSecret = NewId.Secret(),
        CatalogId = file.CatalogId,
        BotName = file.BotName,
        TimeZone = file.TimeZone,
        Groups = file.Groups,
        Openings = file.Openings,
        Team = new Team
        {
            Id = NewId.Channel(file.AppId, "general"),
            GroupId = file.Team.GroupId,
            Name = file.Team.Name,
            SelectedChannel = file.Team.SelectedChannel,
            InstalledBy = file.Team.InstalledBy,
        },
    };

    public static Seed Read(string path) =>
        new(JsonSerializer.Deserialize<SeedFile>(File.ReadAllText(path), Json.Wire)!);

    public void Into(Change change)
    {
        change.Put(change.State.Organisation);
        foreach (var (order, person) in file.People.Index())
        {
            change.Put(person with { Order = order, Mri = NewId.Mri(file.AppId, person.Id) });
        }

        foreach (var (order, channel) in file.Channels.Index())
        {
            change.Put(channel with { Order = order, Id = NewId.Channel(file.AppId, channel.Key), Type = "channel" });
        }
    }
}

/// <summary>world.json as it stands in the file.</summary>
internal sealed record SeedFile(
    string Name,
    string TenantId,
    string AppId,
    string CatalogId,
    string BotName,
    string TimeZone,
    IReadOnlyDictionary<string, string> Groups,
    SeedTeam Team,
    IReadOnlyList<Person> People,
    IReadOnlyList<Conversation> Channels,
    IReadOnlyList<Opening> Openings);

/// <summary>The team in world.json.</summary>
internal sealed record SeedTeam(string GroupId, string Name, string SelectedChannel, string InstalledBy);

/// <summary>Ids in the shapes that Teams gives them.</summary>
internal static class NewId
{
    /// <summary>One per bot and person: another bot cannot use it.</summary>
    public static string Mri(string appId, string personId) => $"29:1{Hash(appId + personId)}";

    public static string Channel(string appId, string key) => $"19:{Hash(appId + key)}@thread.tacv2";

    public static string GroupChat() => $"19:{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}@thread.v2";

    public static string PersonalChat() => $"a:1{Url(RandomNumberGenerator.GetBytes(64))}";

    public static string Event() => $"f:{Guid.NewGuid()}";

    public static string Secret() => Url(RandomNumberGenerator.GetBytes(30));

    public static string Short(string prefix) => $"{prefix}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";

    private static string Hash(string text) => Url(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_').TrimEnd('=');
}
