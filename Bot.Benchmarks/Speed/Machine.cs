using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>What was measured on, without a name of it.</summary>
internal static class Machine
{
    public static async Task<string> DescribedAsync()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024.0 / 1024 / 1024;
        var node = await NodeAsync();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} cores ({Processor()}), {memory:0} GiB of memory, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, Node {node}");
    }

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info)
            ? File.ReadLines(Info).FirstOrDefault(each => each.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static async Task<string> NodeAsync()
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
        return (await node.StandardOutput.ReadToEndAsync()).Trim().TrimStart('v');
    }
}
