using Weerbaar.Tests.Journeys;
using Weerbaar.Tests.Storage.Azure;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>What can be measured, and how it is started.</summary>
internal sealed record Contender(
    string Name, string Program, IReadOnlyList<string> Arguments, string Folder, IReadOnlyDictionary<string, string> Settings)
{
    public const string EmbeddedName = "Weerbaar, embedded", AzureName = "Weerbaar, Azurite", BareName = "Bare ASP.NET", PeerNames = "npm ";

    /// <summary>Weerbaar on the embedded engine: every commit is on the disk before it is answered.</summary>
    public static Contender Embedded(TeamsStub teams, string store) => Bot(
        EmbeddedName, teams, new() { ["Storage__Engine"] = "Embedded", ["Storage__Folder"] = store });

    /// <summary>Weerbaar on the Azure engine.</summary>
    public static Contender Azure(TeamsStub teams, AzuriteProcess azurite) => Bot(
        AzureName, teams, new() { ["Storage__Engine"] = "Azure", ["Storage__ConnectionString"] = azurite.ConnectionString });

    /// <summary>The limit: what ASP.NET itself does with these activities.</summary>
    public static Contender Bare(TeamsStub teams, bool isChecked)
    {
        var dll = typeof(Contender).Assembly.Location;
        // As a web project has it unless it says otherwise.
        var settings = new Dictionary<string, string>(teams.Settings()) { ["DOTNET_gcServer"] = "1" };
        return isChecked
            ? new($"{BareName}, token checked", "dotnet", [dll, "bare", "--checked"], Path.GetDirectoryName(dll)!, settings)
            : new(BareName, "dotnet", [dll, "bare"], Path.GetDirectoryName(dll)!, settings);
    }

    public static async Task<Contender> BotBuilderAsync(TeamsStub teams) => new(
        PeerNames + "botbuilder 4.23.3, echo", "node", ["echo-bot.js"], await NodeFolder.InstalledAsync("Bot.Tests/Simulator/echo-bot"),
        teams.Settings());

    public static async Task<Contender> AgentsAsync(TeamsStub teams) => new(
        PeerNames + "@microsoft/agents-hosting 1.8.1, echo", "node", ["agents-echo.js"],
        await NodeFolder.InstalledAsync("Bot.Benchmarks/Speed/Peers"), teams.Settings());

    private static Contender Bot(string name, TeamsStub teams, Dictionary<string, string> storage) => new(
        name, "dotnet", [Process.Dll("Bot")], Path.GetDirectoryName(Process.Dll("Bot"))!,
        teams.Settings().Concat(storage).ToDictionary());
}
