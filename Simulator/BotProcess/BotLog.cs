using System.Diagnostics;
using Weerbaar.Simulator.Start;

namespace Weerbaar.Simulator.BotProcess;

/// <summary>What the bot prints goes to bot.log in the folder.</summary>
internal static class BotLog
{
    public static string Of(Places places) => Path.Combine(places.Folder, "bot.log");

    public static void Follow(Process process, Places places)
    {
        var log =
            TextWriter.Synchronized(new StreamWriter(new FileStream(Of(places), FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
            {
                AutoFlush = true,
            });
        process.OutputDataReceived += (_, line) => log.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }
}
