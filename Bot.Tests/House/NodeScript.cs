using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Weerbaar.Tests.House;

/// <summary>A script of npm/ that reads JSON on standard input and answers with a list of faults.</summary>
internal static class NodeScript
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(string script, object input)
    {
        var folder = typeof(NodeScript).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(about => about.Key == "NpmFolder").Value!;
        using var node = Process.Start(new ProcessStartInfo("node", script)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(input, JsonSerializerOptions.Web));
        node.StandardInput.Close();
        var answer = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"{script} ended with {node.ExitCode}: is node there, and did npm ci run?");
        return JsonSerializer.Deserialize<string[]>(answer)!;
    }
}
