using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>
/// The first day, once a bot is live: the app comes to everybody and the team, and the channels get their first words. Each step
/// is kept when it is done, so that a stop in between is no loss; so is what people said and the bot did not get.
/// </summary>
internal sealed class OpeningDay(TheWorld world, Options options, BotHealth health, Installing installing, Saying saying, Joining joining, Stage stage) : IDisposable
{
    private readonly SemaphoreSlim once = new(1, 1);

    public bool Done => options.NoOpening || world.Read(s => s.Organisation.OpeningsDone >= Steps(s).Count);

    public async Task Play(CancellationToken cancel)
    {
        await once.WaitAsync(cancel);
        try
        {
            await health.UntilLive(cancel);
            foreach (var (person, message) in world.Read(Undelivered))
            {
                await saying.Bring(person, message);
            }

            while (!Done)
            {
                var (steps, at) = world.Read(s => (Steps(s), s.Organisation.OpeningsDone));
                await steps[at]();
                world.Change(c => c.Put(c.State.Organisation with { OpeningsDone = at + 1 }));
            }
        }
        finally
        {
            once.Release();
        }
    }

    public void Dispose() => once.Dispose();

    private static List<(Person Person, Message Message)> Undelivered(State state) =>
        [.. state.Messages.Values.SelectMany(m => m.Values).Where(m => m.Delivery == "pending").Select(m => (state.People[m.From!], m))];

    private List<Func<Task>> Steps(State state)
    {
        var steps = new List<Func<Task>>();
        foreach (var person in state.People.Values.Where(p => !p.WithoutApp).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            steps.Add(() => Install(person.Key));
        }

        steps.Add(() => world.Organisation.Team.App ? Task.CompletedTask : installing.ForTeam("install"));
        foreach (var opening in state.Organisation.Openings)
        {
            steps.Add(() => saying.Say(opening.Conversation, new Words(opening.As, opening.Text)));
            if (opening.Leaves)
            {
                steps.Add(() => joining.Change(opening.Conversation, opening.As, comes: false));
            }
        }

        return steps;
    }

    private Task Install(string key) => stage.Person(key) is { App: AppState.NotInstalled, Enabled: true }
        ? installing.ForPerson(key, "install")
        : Task.CompletedTask;
}
