namespace Weerbaar.Benchmarks.Chaos;

/// <summary>Stories under chaos for a while, then peace, then the account.</summary>
internal sealed class ChaosRound(
    ChaosHost town, ChaosOptions options, AcceptedLog ledger, FaultInjector mischief, Random random, ChaosReport account)
{
    /// <summary>How long what is due may take once there is peace, in seconds: a lease of the dead, a message, a slow connector.</summary>
    private int Settling => options.ProductionTimes ? 400 : 150;

    /// <param name="dropped">Nothing is put on the queue: the sweep and the due index alone bring everything about.</param>
    public async Task RunAsync(bool dropped)
    {
        if (dropped)
        {
            // The last sweep of a round with the queue said that the next is a quarter of an hour later.
            await town.PostAsync("/api/clock", new() { ["advance"] = "PT16M" });
        }

        await town.RunWithAsync(dropped
            ? new() { ["Delivery__DropQueueMessages"] = "true", ["Delivery__SweepEvery"] = "00:00:04" }
            : []);
        var (stories, clock) = (new List<Story>(), System.Diagnostics.Stopwatch.StartNew());
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(options.Seconds));
        var harm = mischief.RunAsync(end.Token);
        await Task.WhenAll([.. town.Reporters.Select(reporter => TellAsync(reporter, stories, clock)), harm]);
        var told = clock.Elapsed;

        // A file that failed is tried again after as long as it is old: what is on the queue ends before time is moved.
        _ = dropped || await EmptyAsync(Settling + options.Seconds);

        // Files whose message is lost are looked after minutes later.
        await town.PostAsync("/api/clock", new() { ["advance"] = "PT3M" });
        foreach (var story in stories.Where(story => story.Number is null))
        {
            var seen = await story.Reporter.SeesAsync(newest: 4);
            Console.WriteLine(
                $"  {story.Reporter.Key} came to no number and sees: {string.Join(" | ", seen.Select(message => message.Words.ReplaceLineEndings(" / ")))}");
        }

        account.Unfinished += stories.Count(story => story.Number is null);
        await SettledAsync([.. stories.Where(story => story.Number is not null)], dropped);
        Console.WriteLine(
            $"  {stories.Count} stories told in {told.TotalSeconds:0} s, checked in {(clock.Elapsed - told).TotalSeconds:0} s");
    }

    private async Task TellAsync(Person reporter, List<Story> stories, System.Diagnostics.Stopwatch clock)
    {
        var until = Environment.TickCount64 + (options.Seconds * 1000L);
        while (Environment.TickCount64 < until)
        {
            var story = new Story(reporter);
            lock (stories)
            {
                stories.Add(story);
            }

            ledger.Stories.Add(story);
            var reporting = new Reporting(town, ledger, story, random);
            if (await reporting.RunAsync())
            {
                Console.WriteLine($"  {reporter.Key} has {story.Number} after {clock.Elapsed.TotalSeconds:0} s");
                await Task.WhenAll(reporting.AddsAsync(), new Handling(town, ledger, story, random).RunAsync());
                Console.WriteLine($"  {story.Number} came to {story.Reached} after {clock.Elapsed.TotalSeconds:0} s");
            }
        }
    }

    /// <summary>First what everybody sees, then what is in each case: looking at a case is a row in it.</summary>
    private async Task SettledAsync(IReadOnlyList<Story> stories, bool dropped)
    {
        var audit = new Audit(town);
        var until = Environment.TickCount64 + (Settling * 1000L);
        IReadOnlyList<string> behind;
        while ((behind = await audit.BehindAsync(stories)).Count > 0 && Environment.TickCount64 < until)
        {
            Console.WriteLine($"  waiting for {behind.Count} cards, the first is {behind[0]}");
            await Task.Delay(TimeSpan.FromSeconds(5));
        }

        var isEmpty = dropped || await EmptyAsync(60);
        var sight = await Observation.OfAsync(town);
        var found = new List<Found>();
        foreach (var story in stories)
        {
            found.Add(await audit.OfAsync(story, sight, until));
        }

        account.Add(found, isEmpty ? 0 : await town.QueuedAsync());
    }

    private Task<bool> EmptyAsync(int seconds) => Until.HoldsAsync(async () => await town.QueuedAsync() == 0, seconds);
}
