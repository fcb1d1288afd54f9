using Weerbaar.Jobs;

namespace Weerbaar.Features.Evidence;

/// <summary>
/// Which files this process fetches now: few at once, no more than two of one person, so that who sends many, or sends what
/// never comes, holds up nobody else; and no file twice at the same time.
/// </summary>
internal sealed class FetchOrder
{
    public const int AtOnce = 8;
    private const int OfOnePerson = 2;

    private readonly Lock gate = new();
    private readonly LinkedList<TakenWork> waiting = [];
    private readonly HashSet<(CaseId Of, string? Id)> known = [];
    private readonly Dictionary<PersonId, int> running = [];

    /// <summary>How many more it makes sense to take.</summary>
    public int Room
    {
        get
        {
            lock (gate)
            {
                return Math.Max(0, AtOnce - known.Count);
            }
        }
    }

    /// <summary>False: this file waits here already, or is being fetched.</summary>
    public bool Add(TakenWork next)
    {
        lock (gate)
        {
            if (!known.Add(FileOf(next)))
            {
                return false;
            }

            waiting.AddLast(next);
            return true;
        }
    }

    /// <summary>The first one whose sender has none too many under way; null: there is none, or no room.</summary>
    public TakenWork? Begin()
    {
        lock (gate)
        {
            var next = running.Values.Sum() < AtOnce
                ? waiting.FirstOrDefault(taken => running.GetValueOrDefault(SenderOf(taken)) < OfOnePerson)
                : null;
            if (next is not null)
            {
                waiting.Remove(next);
                running[SenderOf(next)] = running.GetValueOrDefault(SenderOf(next)) + 1;
            }

            return next;
        }
    }

    public void End(TakenWork done)
    {
        lock (gate)
        {
            known.Remove(FileOf(done));
            if (--running[SenderOf(done)] == 0)
            {
                running.Remove(SenderOf(done));
            }
        }
    }

    /// <summary>What has not begun, to be handed over.</summary>
    public IReadOnlyList<TakenWork> Rest()
    {
        lock (gate)
        {
            return [.. waiting];
        }
    }

    private static (CaseId Of, string? Id) FileOf(TakenWork taken) => (taken.Work.Item.Case, taken.Work.Item.Evidence);

    private static PersonId SenderOf(TakenWork taken) => taken.Work.Item.Person ?? default;
}
