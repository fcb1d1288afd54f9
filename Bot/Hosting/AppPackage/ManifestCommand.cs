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

        return Write(values, Path.GetFullPath(given["out"] ?? "weerbaar.zip"));
    }

    private static int Write(PackageValues values, string path)
    {
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
