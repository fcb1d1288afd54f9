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

    private readonly Lock _gate = new();
    private readonly LinkedList<TakenWork> _waiting = [];
    private readonly HashSet<(CaseId Of, string? Id)> _known = [];
    private readonly Dictionary<PersonId, int> _running = [];

    /// <summary>How many more it makes sense to take.</summary>
    public int Room
    {
        get
        {
            lock (_gate)
            {
                return Math.Max(0, AtOnce - _known.Count);
            }
        }
    }

    /// <summary>False: this file waits here already, or is being fetched.</summary>
    public bool Add(TakenWork next)
    {
        lock (_gate)
        {
            if (!_known.Add(FileOf(next)))
            {
                return false;
            }

            _waiting.AddLast(next);
            return true;
        }
    }

    /// <summary>The first one whose sender has none too many under way; null: there is none, or no room.</summary>
    public TakenWork? Begin()
    {
        lock (_gate)
        {
            var next = _running.Values.Sum() < AtOnce
                ? _waiting.FirstOrDefault(taken => _running.GetValueOrDefault(SenderOf(taken)) < OfOnePerson)
                : null;
            if (next is not null)
            {
                _waiting.Remove(next);
                _running[SenderOf(next)] = _running.GetValueOrDefault(SenderOf(next)) + 1;
            }

            return next;
        }
    }

    public void End(TakenWork done)
    {
        lock (_gate)
        {
            _known.Remove(FileOf(done));
            if (--_running[SenderOf(done)] == 0)
            {
                _running.Remove(SenderOf(done));
            }
        }
    }

    /// <summary>What has not begun, to be handed over.</summary>
    public IReadOnlyList<TakenWork> Rest()
    {
        lock (_gate)
        {
            return [.. _waiting];
        }
    }

    private static (CaseId Of, string? Id) FileOf(TakenWork taken) => (taken.Work.Item.Case, taken.Work.Item.Evidence);

    private static PersonId SenderOf(TakenWork taken) => taken.Work.Item.Person ?? default;
}
