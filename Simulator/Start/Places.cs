namespace Weerbaar.Simulator.Start;

/// <summary>Where things lie on this machine.</summary>
internal sealed class Places
{
    public Places(string? folder, string usual = ".weerbaar")
    {
        Project = Upwards("Simulator.csproj") ?? AppContext.BaseDirectory;
        Folder = Path.GetFullPath(folder ?? Path.Combine(Project, "..", usual));
        Directory.CreateDirectory(Path.Combine(Folder, "files"));
    }

    /// <summary>The simulator's own sources: the page, the seed, the npm parts.</summary>
    public string Project { get; }

    /// <summary>What is kept over restarts, the bot's store included.</summary>
    public string Folder { get; }

    public string Database => Path.Combine(Folder, "simulator.db");

    public string BotStore => Path.Combine(Folder, "store");

    public string InProject(params string[] parts) => Path.Combine([Project, .. parts]);

    public string File(string id) => Path.Combine(Folder, "files", id);

    /// <summary>The bot that the build put beside the simulator.</summary>
    public string BotDll()
    {
        var output = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var framework = Path.GetFileName(output);
        var configuration = Path.GetFileName(Path.GetDirectoryName(output)!);
        return Path.GetFullPath(Path.Combine(Project, "..", "Bot", "bin", configuration, framework, "Bot.dll"));
    }

    private static string? Upwards(string file)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(at.FullName, file)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
