namespace Weerbaar.Simulator.World;

/// <summary>The simulated Teams and directory: read and changed by one at a time, stored before anybody hears of it.</summary>
internal sealed class TheWorld : IDisposable
{
    private readonly Lock gate = new();
    private readonly Store store;
    private readonly TimeProvider time;
    private State state = new();

    public TheWorld(Store store, TimeProvider time, Seed seed)
    {
        this.store = store;
        this.time = time;
        Load(seed);
    }

    public Happenings Happenings { get; } = new();

    /// <summary>The simulated time.</summary>
    public DateTimeOffset Now => time.GetUtcNow().AddSeconds(Organisation.OffsetSeconds);

    public Organisation Organisation => Read(s => s.Organisation);

    public T Read<T>(Func<State, T> read)
    {
        lock (gate)
        {
            return read(state);
        }
    }

    public T Change<T>(Func<Change, T> change)
    {
        lock (gate)
        {
            var made = new Change(state, time.GetUtcNow().AddSeconds(state.Organisation.OffsetSeconds));
            var result = change(made);
            store.Commit([.. made.Documents, (nameof(Counter), "1", new Counter(state.Seq))]);
            Happenings.Add(made.Happenings);
            return result;
        }
    }

    /// <summary>A number for something that is not kept.</summary>
    public long NextSeq()
    {
        lock (gate)
        {
            return ++state.Seq;
        }
    }

    public void Change(Action<Change> change) => Change(c =>
    {
        change(c);
        return true;
    });

    /// <summary>Begins anew, on the same port; numbers go on so that a page notices.</summary>
    public void Reset(Seed seed)
    {
        lock (gate)
        {
            var (seq, old) = (state.Seq, state.Organisation);
            store.Empty();
            state = new State { Seq = seq };
            Load(seed);
            Change(c =>
            {
                c.Put(c.State.Organisation with { Port = old.Port, BotPort = old.BotPort });
                c.Tell("reset", []);
            });
        }
    }

    public void Dispose() => store.Dispose();

    private void Load(Seed seed)
    {
        var documents = store.All<Organisation>().Cast<object>()
            .Concat(store.All<Counter>()).Concat(store.All<Person>()).Concat(store.All<Conversation>())
            .Concat(store.All<Message>()).Concat(store.All<Dialog>()).Concat(store.All<SharedFile>())
            .Concat(store.All<SigningKey>());
        foreach (var document in documents)
        {
            state.Take(document);
        }

        // Some numbers were given out after the last one that was stored.
        state.Seq += 1000;
        if (state.Organisation is null)
        {
            state.Organisation = seed.Organisation;
            Change(seed.Into);
        }
    }
}
