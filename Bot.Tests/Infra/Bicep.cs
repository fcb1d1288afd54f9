using System.Diagnostics;
using System.Reflection;

namespace Weerbaar.Tests.Infra;

/// <summary>Microsoft's compiler of infra/, from the package that the tests name; it asks nobody over the network.</summary>
internal static class Bicep
{
    /// <returns>The exit code, and all that it said.</returns>
    public static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        var compiler = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(about => about.Key == "Bicep").Value!;
        using var running =
            Process.Start(new ProcessStartInfo(compiler, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        return (running.ExitCode, await output + await errors);
    }
}
