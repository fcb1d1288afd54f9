namespace Weerbaar.Simulator.World;

/// <summary>The simulated Teams and directory: read and changed by one at a time, stored before anybody hears of it.</summary>
internal sealed class TheWorld : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Store _store;
    private readonly TimeProvider _time;
    private State _state = new();

    public TheWorld(Store store, TimeProvider timeProvider, Seed seed)
    {
        this._store = store;
        this._time = timeProvider;
        Load(seed);
    }

    public Happenings Happenings { get; } = new();

    /// <summary>The simulated time.</summary>
    public DateTimeOffset Now => _time.GetUtcNow().AddSeconds(Organisation.OffsetSeconds);

    public Organisation Organisation => Read(s => s.Organisation);

    public T Read<T>(Func<State, T> read)
    {
        lock (_gate)
        {
            return read(_state);
        }
    }

    public T Change<T>(Func<Change, T> change)
    {
        lock (_gate)
        {
            var made = new Change(_state, _time.GetUtcNow().AddSeconds(_state.Organisation.OffsetSeconds));
            var result = change(made);
            _store.Commit([.. made.Documents, (nameof(Counter), "1", new Counter(_state.Seq))]);
            Happenings.Add(made.Happenings);
            return result;
        }
    }

    /// <summary>A number for something that is not kept.</summary>
    public long NextSeq()
    {
        lock (_gate)
        {
            return ++_state.Seq;
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
        lock (_gate)
        {
            var (seq, old) = (_state.Seq, _state.Organisation);
            _store.Empty();
            _state = new State { Seq = seq };
            Load(seed);
            Change(c =>
            {
                c.Put(c.State.Organisation with { Port = old.Port, BotPort = old.BotPort });
                c.Tell("reset", []);
            });
        }
    }

    public void Dispose() => _store.Dispose();

    private void Load(Seed seed)
    {
        var documents = _store.All<Organisation>().Cast<object>()
            .Concat(_store.All<Counter>()).Concat(_store.All<Person>()).Concat(_store.All<Conversation>())
            .Concat(_store.All<Message>()).Concat(_store.All<Dialog>()).Concat(_store.All<SharedFile>())
            .Concat(_store.All<SigningKey>());
        foreach (var document in documents)
        {
            _state.Take(document);
        }

        // Some numbers were given out after the last one that was stored.
        _state.Seq += 1000;
        if (_state.Organisation is null)
        {
            _state.Organisation = seed.Organisation;
            Change(seed.Into);
        }
    }
}
