using System.Globalization;
using Weerbaar.Benchmarks.Machinery;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>How long and with how much it is measured.</summary>
/// <param name="Seconds">Of each measurement; a third of it more to warm up.</param>
/// <param name="Cases">Stored on the embedded engine, growing.</param>
/// <param name="AzureCases">Stored on Azurite, growing.</param>
/// <param name="Connections">At once.</param>
/// <param name="Starts">Cold starts of which the middle one is taken.</param>
/// <param name="Out">A document in which the figures have a place; null: they are printed only.</param>
internal sealed record SpeedOptions(
    double Seconds, IReadOnlyList<int> Cases, IReadOnlyList<int> AzureCases, IReadOnlyList<int> Connections, int Starts, string? Out)
{
    public static SpeedOptions Parse(IReadOnlyList<string> words)
    {
        var quick = words.Contains("--quick");
        var usual = quick
            ? new SpeedOptions(0.6, [0, 1000], [0, 300], [1, 16], 1, null)
            : new SpeedOptions(3, [0, 10_000, 100_000], [0, 10_000], [1, 16, 64], 3, null);
        return usual with
        {
            Seconds = Words.After(words, "--seconds") is { } seconds ? double.Parse(seconds, CultureInfo.InvariantCulture) : usual.Seconds,
            Cases = Words.Numbers(words, "--cases") ?? usual.Cases,
            AzureCases = Words.Numbers(words, "--azure-cases") ?? usual.AzureCases,
            Connections = Words.Numbers(words, "--connections") ?? usual.Connections,
            Out = Words.After(words, "--out"),
        };
    }
}
