namespace Weerbaar.Benchmarks.Filling;

/// <summary>Does something for many numbers, as many at once as share a flush or a connection well.</summary>
internal static class Many
{
    public static async Task<List<T>> DoneAsync<T>(int from, int to, int atOnce, Func<int, Task<T>> done)
    {
        var all = new List<T>(Math.Max(0, to - from));
        foreach (var some in Enumerable.Range(from, Math.Max(0, to - from)).Chunk(atOnce))
        {
            all.AddRange(await Task.WhenAll(some.Select(number => Task.Run(() => done(number)))));
        }

        return all;
    }
}
