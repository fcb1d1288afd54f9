namespace Weerbaar.Benchmarks.Speed;

/// <summary>What came of so many seconds of something that was done again and again.</summary>
/// <param name="Milliseconds">Each one's, in order.</param>
/// <param name="Cpu">Seconds of processor time that the measured process took in it; null: not looked at.</param>
internal sealed record Sample(double[] Milliseconds, double Seconds, double? Cpu = null)
{
    public int Count => Milliseconds.Length;

    public double PerSecond => Count / Seconds;

    public double P50 => Percentile(0.50);

    public double P99 => Percentile(0.99);

    /// <summary>Processor time of each, in microseconds.</summary>
    public double? CpuEach => Count == 0 ? null : Cpu / Count * 1e6;

    public static Sample Of(IEnumerable<double> milliseconds, double seconds, double? cpu = null) =>
        new([.. milliseconds.Order()], seconds, cpu);

    /// <summary>The smallest that this share of all does not exceed (nearest rank).</summary>
    public double Percentile(double share) =>
        Count == 0 ? double.NaN : Milliseconds[Math.Max(0, (int)Math.Ceiling(share * Count) - 1)];
}
