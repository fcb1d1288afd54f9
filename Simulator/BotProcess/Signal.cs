using System.Diagnostics;
using System.Globalization;

namespace Weerbaar.Simulator.BotProcess;

/// <summary>Asks a process to end by itself, which .NET has no call for.</summary>
internal static class Signal
{
    /// <summary>False where that is not possible (Windows).</summary>
    public static bool Terminate(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit(2000);
        return kill is { HasExited: true, ExitCode: 0 };
    }
}

/// <summary>A bot that a killed simulator left behind would hold the store's lock; it is ended first.</summary>
internal static class Leftover
{
    public static void Note(string folder, string pid) => File.WriteAllText(Path.Combine(folder, "bot.pid"), pid);

    public static void End(string folder)
    {
        var note = Path.Combine(folder, "bot.pid");
        if (!File.Exists(note) || !int.TryParse(File.ReadAllText(note), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
        {
            return;
        }

        // Ids are given out again: only a process that really is a bot is ended.
        var commandLine = $"/proc/{pid}/cmdline";
        if (File.Exists(commandLine) && File.ReadAllText(commandLine).Contains("Bot.dll", StringComparison.Ordinal))
        {
            using var left = Process.GetProcessById(pid);
            left.Kill();
            left.WaitForExit(5000);
        }
    }
}
