namespace Weerbaar.Hosting.AppPackage;

/// <summary>The command "manifest": builds the Teams app package. Needs no other setting.</summary>
public static class ManifestCommand
{
    /// <returns>The program's exit code: 1 after a wrong value, said on standard error.</returns>
    public static int Run(string[] args)
    {
        var given = new ConfigurationBuilder().AddCommandLine(args).Build();
        var defaults = new PackageValues();
        var values = defaults with
        {
            AppId = given["app-id"] ?? "",
            Host = given["host"] ?? "",
            Organisation = given["organisation"] ?? defaults.Organisation,
            Website = given["website"],
            Version = given["version"] ?? defaults.Version,
            WithGroupChats = bool.TryParse(given["group-chats"], out var chats) && chats,
        };
        var faults = values.Faults().ToList();
        if (faults.Count > 0)
        {
            faults.ForEach(Console.Error.WriteLine);
            return 1;
        }

        var path = Path.GetFullPath(given["out"] ?? "weerbaar.zip");
        using (var file = File.Create(path))
        {
            TeamsApp.Write(TeamsApp.ShippedFolder, values, file);
        }

        Console.WriteLine(path);
        return 0;
    }
}
