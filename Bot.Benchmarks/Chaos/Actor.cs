namespace Weerbaar.Benchmarks.Chaos;

/// <summary>How people go on when something does not work: they look again and try again, for a while.</summary>
internal abstract class Actor(ChaosHost town, AcceptedLog ledger, Story story, Random random)
{
    protected const string Addition = "addition";

    private const double DeliveredTwice = 0.15, BothAtOnce = 0.15;

    protected ChaosHost Town => town;

    protected Story Story => story;

    protected bool Chance(double share)
    {
        lock (random)
        {
            return random.NextDouble() < share;
        }
    }

    protected void Accepted(string kind, string? word = null)
    {
        ledger.Count(kind);
        if (word is not null)
        {
            story.Accept(word);
        }
    }

    protected void Reaches(Reached reached) => story.Reached = reached > story.Reached ? reached : story.Reached;

    /// <param name="attempt">Until it is true.</param>
    /// <param name="seconds">Null: until storage was gone and is back, and some more.</param>
    protected Task<bool> PatientlyAsync(Func<Task<bool>> attempt, int? seconds = null) =>
        Until.HoldsAsync(attempt, seconds ?? town.Patience);

    /// <summary>The same delivery comes to two bots, now and then.</summary>
    protected Task PerhapsTwiceAsync() => Chance(DeliveredTwice) ? town.FaultAsync("delivery", "twice", 1) : Task.CompletedTask;

    /// <summary>The same at the same moment, now and then, so that two bots have it at once.</summary>
    protected async Task<Answer> PerhapsBothAsync(Func<Task<Answer>> act)
    {
        if (!Chance(BothAtOnce))
        {
            return await act();
        }

        var both = await Task.WhenAll(act(), act());
        return both.FirstOrDefault(answer => answer is { Accepted: true, Kind: "card" or "closed" }) ?? both[0];
    }

    /// <summary>
    /// Opens a dialog and sends it until it closes. What is tried again in the same dialog has the same words; a dialog opened
    /// anew has others, so that each word is at most once in the case.
    /// </summary>
    protected Task<bool> FillsAsync(
        Person person,
        Func<Task<Message?>> card,
        string button,
        Func<string, Dictionary<string, string>> inputs,
        string kind,
        string? conversation = null) => PatientlyAsync(async () =>
    {
        if (await card() is not { } found || !found.Buttons.Contains(button))
        {
            return false;
        }

        var dialog = await person.ClicksAsync(found, button, null, conversation);
        var word = story.Word(added: kind == Addition);
        for (var attempt = 0; attempt < 3 && dialog is { Dialog: not null, Buttons.Count: > 0 }; attempt++)
        {
            await PerhapsTwiceAsync();
            var (opened, typed) = (dialog, inputs(word));
            var sent = await PerhapsBothAsync(() => person.SubmitsAsync(opened, opened.Buttons[0], typed));
            if (sent is { Accepted: true, Kind: "closed" })
            {
                Accepted(kind, typed.ContainsValue(word) ? word : null);
                return true;
            }

            dialog = sent.Dialog is null ? dialog : sent;
        }

        return false;
    });
}
