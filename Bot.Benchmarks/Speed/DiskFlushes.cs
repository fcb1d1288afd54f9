using System.Diagnostics;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>How often a second this disk can be told to keep something: 4 KiB written and flushed, one after another.</summary>
internal static class DiskFlushes
{
    public static Sample Measure(string folder, double seconds)
    {
        using var file = File.OpenHandle(
            Path.Combine(folder, "flushes"), FileMode.Create, FileAccess.ReadWrite, options: FileOptions.DeleteOnClose);
        var (block, all) = (new byte[4096], new List<double>());
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds)
        {
            var each = Stopwatch.GetTimestamp();
            RandomAccess.Write(file, block, all.Count * (long)block.Length);
            RandomAccess.FlushToDisk(file);
            all.Add(Stopwatch.GetElapsedTime(each).TotalMilliseconds);
        }

        return Sample.Of(all, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
