namespace Weerbaar.Benchmarks.Chaos;

/// <summary>Waits with an end.</summary>
internal static class Until
{
    public static async Task SoAsync(Func<Task<bool>> holds, int seconds, string what)
    {
        if (!await HoldsAsync(holds, seconds))
        {
            throw new TimeoutException($"Not within {seconds} s: {what}");
        }
    }

    public static async Task<bool> HoldsAsync(Func<Task<bool>> holds, int seconds)
    {
        var until = Environment.TickCount64 + (seconds * 1000L);
        while (!await holds())
        {
            if (Environment.TickCount64 > until)
            {
                return false;
            }

            await Task.Delay(200);
        }

        return true;
    }
}
