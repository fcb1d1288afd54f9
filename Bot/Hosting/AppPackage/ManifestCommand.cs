using System.CommandLine;

namespace Weerbaar.Hosting.AppPackage;

/// <summary>The command "manifest": builds the Teams app package. Needs no other setting.</summary>
internal static class ManifestCommand
{
    private static readonly PackageValues Usual = new();

    /// <returns>Its exit code is 1 after a wrong value, said on standard error.</returns>
    public static Command Create()
    {
        var appId = new Option<string>(
            "--app-id")
        {
            Description = "App id of the bot's registration; also the id of the Teams app.",
            DefaultValueFactory = _ => Usual.AppId
        };
        var host = new Option<string>(
            "--host")
        { Description = "Host name of the bot, as weerbaar.example.nl.", DefaultValueFactory = _ => Usual.Host };
        var organisation = new Option<string>(
            "--organisation")
        { Description = "Shown as the app's publisher.", DefaultValueFactory = _ => Usual.Organisation };
        var website = new Option<string?>("--website") { Description = "The publisher's website (https); left out: the bot's own page." };
        var version = new Option<string>(
            "--version")
        { Description = "Three numbers; higher at each upload.", DefaultValueFactory = _ => Usual.Version };
        var groupChats = new Option<bool>(
            "--group-chats")
        { Description = "true: the bot makes the chats in which people consult (Graph:CreatesChats)." };
        var path = new Option<string>("--out") { Description = "The package to write.", DefaultValueFactory = _ => "weerbaar.zip" };
        var command = new Command(
            "manifest", "Makes the Teams app package that an administrator uploads.") { appId, host, organisation, website, version,
                groupChats, path };
        command.SetAction(given => Run(
            new PackageValues
            {
                AppId = given.GetRequiredValue(appId),
                Host = given.GetRequiredValue(host),
                Organisation = given.GetRequiredValue(organisation),
                Website = given.GetValue(website),
                Version = given.GetRequiredValue(version),
                WithGroupChats = given.GetValue(groupChats),
            },
            Path.GetFullPath(given.GetRequiredValue(path))));
        return command;
    }

    private static int Run(PackageValues values, string path)
    {
        var faults = values.Faults().ToList();
        if (faults.Count > 0)
        {
            faults.ForEach(Console.Error.WriteLine);
            return 1;
        }

        try
        {
            using var file = File.Create(path);
            TeamsApp.Write(TeamsApp.ShippedFolder, values, file);
        }
        catch (DirectoryNotFoundException)
        {
            Console.Error.WriteLine($"--out: there is no folder {Path.GetDirectoryName(path)}: make it first, or name another.");
            return 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"--out: {path} cannot be written: {fault.Message}");
            return 1;
        }

        Console.WriteLine(path);
        return 0;
    }
}
