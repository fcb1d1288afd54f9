using System.Globalization;
using Weerbaar.Simulator.Deliveries;
using Weerbaar.Simulator.Start;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>
/// The first day, once a bot is live: the app comes to everybody and the team, and the channels get their first words. Each step
/// is brought until the bot has taken it, for a channel that is not bound shows nobody anything, and kept when it is done, so that a
/// stop in between is no loss; so is what people said and the bot did not get.
/// </summary>
internal sealed class OpeningDay(
    TheWorld world, Options options, BotHealth health, Installing installing, Saying saying, Joining joining, Deliverer deliverer,
    Stage stage,
    Terminal terminal) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _once = new(1, 1);
    private Delivery? _refused;

    public bool Done => options.NoOpening || world.Read(s => s.Organisation.OpeningsDone >= Steps(s).Count);

    /// <summary>What the bot answered instead of taking a step, which is brought again; null: nothing waits.</summary>
    public string? Refusal => _refused is null ? null
        : _refused.Status?.ToString(CultureInfo.InvariantCulture)
            ?? (_refused.Attempts is [.., { Failure: { } failure }] ? failure : "late");

    public async Task Play(CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            await health.UntilLive(cancellationToken);
            foreach (var (person, message) in world.Read(Undelivered))
            {
                await saying.Bring(person, message);
            }

            var pause = FirstPause;
            while (!Done)
            {
                if (await IsTaken())
                {
                    pause = FirstPause;
                    continue;
                }

                await Task.Delay(pause, cancellationToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                await health.UntilLive(cancellationToken);
            }
        }
        finally
        {
            _refused = null;
            _once.Release();
        }
    }

    public void Dispose() => _once.Dispose();

    /// <summary>Takes the next step, or brings again what was not taken.</summary>
    private async Task<bool> IsTaken()
    {
        var (steps, at) = world.Read(s => (Steps(s), s.Organisation.OpeningsDone));
        var delivery = await steps[at]();
        if (delivery is { Accepted: false })
        {
            Announce(delivery);
            return false;
        }

        _refused = null;
        world.Change(c =>
        {
            // Somebody may have begun afresh meanwhile.
            if (c.State.Organisation.OpeningsDone == at)
            {
                c.Put(c.State.Organisation with { OpeningsDone = at + 1 });
            }
        });
        return true;
    }

    private void Announce(Delivery delivery)
    {
        var isNew = _refused is null;
        _refused = delivery;
        if (isNew)
        {
            terminal.Line($"The bot does not take what sets it up yet ({Refusal}); it is brought again until it does.");
        }
    }

    private static List<(Person Person, Message Message)> Undelivered(State state) =>
        [.. state.Messages.Values.SelectMany(m => m.Values).Where(m => m.Delivery == "pending").Select(m => (state.People[m.From!], m))];

    /// <summary>Each says what came of it; null: the bot need not hear of it. Taken again, it does no more than is left of it.</summary>
    private List<Func<Task<Delivery?>>> Steps(State state)
    {
        var steps = new List<Func<Task<Delivery?>>>();
        foreach (var person in state.People.Values.Where(p => !p.WithoutApp).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            steps.Add(() => stage.Person(person.Key) is { App: AppState.NotInstalled, Enabled: true }
                ? Begin(() => installing.ForPerson(person.Key, "install"))
                : Again());
        }

        steps.Add(() => world.Organisation.Team.App ? Again() : Begin(() => installing.ForTeam("install")));
        foreach (var opening in state.Organisation.Openings)
        {
            steps.Add(() => Say(opening));
            if (opening.Leaves)
            {
                steps.Add(() => stage.Conversation(opening.Conversation).Members.Contains(stage.Person(opening.As).Key)
                    ? Begin(() => joining.Change(opening.Conversation, opening.As, comes: false))
                    : Again());
            }
        }

        return steps;
    }

    /// <summary>One message, however often it is brought, also after a stop.</summary>
    private Task<Delivery?> Say(Opening opening)
    {
        var (person, conversation) = (stage.Person(opening.As), stage.Conversation(opening.Conversation));
        var said = world.Read(s => s.MessagesOf(conversation.Key).FirstOrDefault(m => m.From == person.Key && m.Typed == opening.Text));
        return said switch
        {
            null => Begin(() => saying.Say(opening.Conversation, new Words(opening.As, opening.Text))),
            { Delivery: "failed" or "pending" } => Begin(() => saying.Bring(person, said)),
            _ => Task.FromResult<Delivery?>(null),
        };
    }

    private static async Task<Delivery?> Begin(Func<Task<Outcome>> step) => (await step()).Delivery;

    private async Task<Delivery?> Again() => _refused is null ? null : await deliverer.Again(_refused, newId: false);
}
