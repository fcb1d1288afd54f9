namespace Weerbaar.Benchmarks.Chaos;

/// <summary>
/// When there is peace everybody says one more thing. What they are still owed from before comes with it, also where nothing was put on
/// the queue; who reads nothing at all is left in silence.
/// </summary>
internal sealed class LastWord(ChaosHost town)
{
    private const string Text = "mijn meldingen";
    private const int Patience = 90;

    /// <returns>Who got no answer.</returns>
    public async Task<IReadOnlyList<string>> FindSilentAsync()
    {
        await town.NoFaultsAsync();
        var answered = await Task.WhenAll(town.Reporters.Select(async reporter => (reporter.Key, IsAnswered: await AsksAsync(reporter))));
        return [.. answered.Where(each => !each.IsAnswered).Select(each => each.Key)];
    }

    private static async Task<bool> AsksAsync(Person person) =>
        await Until.HoldsAsync(async () => (await person.SaysAsync(Text)).Accepted, Patience)
        && await Until.HoldsAsync(async () => IsAnswered(await person.SeesAsync(newest: 30)), Patience);

    /// <summary>After the last thing that they said the bot said something.</summary>
    private static bool IsAnswered(IReadOnlyList<Message> seen) =>
        seen.Any(message => !message.FromBot)
            && seen.SkipWhile(message => message.FromBot).Reverse().TakeWhile(message => message.FromBot).Any();
}
