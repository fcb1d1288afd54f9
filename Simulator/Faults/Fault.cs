using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Faults;

/// <summary>Something that is to go wrong, a number of times or until it is taken away.</summary>
internal sealed record Fault
{
    public string Id { get; init; } = "";
    public required string Target { get; init; }
    public required string Kind { get; init; }
    public int? Status { get; init; }
    public int? RetryAfter { get; init; }
    public bool Html { get; init; }
    public int Ms { get; init; }
    public int? Count { get; init; } = 1;
    public string? RepeatId { get; init; }
    public string? Method { get; init; }
    public string? PathContains { get; init; }
    public string? Conversation { get; init; }
    public string? Person { get; init; }
    public int? Left { get; init; }
}

/// <summary>The faults that were asked for.</summary>
internal sealed class FaultList(TheWorld world)
{
    private static readonly string[] Targets = ["connector", "graph", "token", "metadata", "keys", "files", "delivery"];
    private static readonly string[] Kinds = ["status", "statusAfter", "slow", "cut", "cutAfter", "twice"];

    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> All()
    {
        lock (_gate)
        {
            return [.. _faults];
        }
    }

    /// <summary>Adds a fault; a word about what is wrong with it otherwise.</summary>
    public (Fault? Added, string? Wrong) Add(Fault fault)
    {
        if (!Targets.Contains(fault.Target) || !Kinds.Contains(fault.Kind))
        {
            return (null, $"target is one of {string.Join(", ", Targets)}; kind is one of {string.Join(", ", Kinds)}");
        }

        if (fault.Kind.StartsWith("status", StringComparison.Ordinal) && fault.Status is null)
        {
            return (null, "status is missing");
        }

        var added = fault with { Id = NewId.Short("f"), Left = fault.Count };
        lock (_gate)
        {
            _faults.Add(added);
        }

        return (added, null);
    }

    public bool Remove(string id)
    {
        lock (_gate)
        {
            return _faults.RemoveAll(f => f.Id == id) > 0;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>The faults that strike now, each counted once.</summary>
    public IReadOnlyList<Fault> Strike(string target, string method, string path)
    {
        lock (_gate)
        {
            var striking = _faults.Where(f => f.Target == target && Fits(f, method, path)).ToList();
            foreach (var fault in striking)
            {
                var at = _faults.IndexOf(fault);
                _faults[at] = fault with { Left = fault.Left - 1 };
            }

            _faults.RemoveAll(f => f.Left <= 0);
            return striking;
        }
    }

    private bool Fits(Fault fault, string method, string path) =>
        (fault.Method is null || string.Equals(fault.Method, method, StringComparison.OrdinalIgnoreCase))
        && (fault.PathContains is null || path.Contains(fault.PathContains, StringComparison.OrdinalIgnoreCase))
        && (fault.Conversation is null || Names(path, ConversationIds(fault.Conversation)))
        && (fault.Person is null || Names(path, PersonIds(fault.Person)));

    private static bool Names(string path, IReadOnlyList<string> ids) =>
        ids.Any(id => path.Contains(id, StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<string> ConversationIds(string name) =>
        world.Read(s => s.FindConversation(name)) is { } found ? [found.Id, found.Key] : [name];

    private IReadOnlyList<string> PersonIds(string name) => world.Read<IReadOnlyList<string>>(s =>
        s.FindPerson(name) is { } person
            ? [person.Id, person.Mri, person.Upn, person.ChatKey,
                .. s.Conversations.TryGetValue(person.ChatKey, out var chat) ? [chat.Id] : Array.Empty<string>()]
            : [name]);
}
