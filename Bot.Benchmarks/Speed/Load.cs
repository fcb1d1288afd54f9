using System.Diagnostics;

namespace Weerbaar.Benchmarks.Speed;

/// <summary>
/// A closed loop: each of so many does the same again as soon as it is done, first to warm up, then measured. What is under way
/// at the end is not counted.
/// </summary>
internal sealed class Load(double warmUp, double seconds)
{
    /// <param name="act">Gets the number of who acts; gives what is done once.</param>
    /// <param name="cpu">Processor time so far of what is measured.</param>
    public async Task<Sample> RunAsync(int many, Func<int, Func<ValueTask>> act, Func<TimeSpan>? cpu = null)
    {
        var begin = Stopwatch.GetTimestamp() + (long)(warmUp * Stopwatch.Frequency);
        var end = begin + (long)(seconds * Stopwatch.Frequency);
        var loops = Enumerable.Range(0, many).Select(number => Task.Run(() => LoopAsync(act(number), begin, end))).ToList();
        await Task.Delay(TimeSpan.FromSeconds(warmUp));
        var before = cpu?.Invoke();
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        var used = cpu?.Invoke() - before;
        return Sample.Of((await Task.WhenAll(loops)).SelectMany(each => each), seconds, used?.TotalSeconds);
    }

    private static async Task<List<double>> LoopAsync(Func<ValueTask> act, long begin, long end)
    {
        var all = new List<double>(4096);
        while (true)
        {
            var began = Stopwatch.GetTimestamp();
            await act();
            var ended = Stopwatch.GetTimestamp();
            if (ended > end)
            {
                return all;
            }

            if (began >= begin)
            {
                all.Add((ended - began) * 1000.0 / Stopwatch.Frequency);
            }
        }
    }
}
