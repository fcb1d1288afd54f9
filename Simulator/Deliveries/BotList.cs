using Weerbaar.Simulator.Start;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>The bot's processes; deliveries take turns over them.</summary>
internal sealed class BotList(Options options)
{
    private readonly Lock _gate = new();
    private IReadOnlyList<string> _urls = options.Bots;
    private int _turn;

    public IReadOnlyList<string> Urls
    {
        get
        {
            lock (_gate)
            {
                return _urls;
            }
        }

        set
        {
            lock (_gate)
            {
                _urls = [.. value.Select(u => u.TrimEnd('/'))];
            }
        }
    }

    /// <summary>All addresses, beginning with the one whose turn it is.</summary>
    public IReadOnlyList<string> InTurn()
    {
        lock (_gate)
        {
            var first = _urls.Count == 0 ? 0 : _turn++ % _urls.Count;
            return [.. _urls.Skip(first), .. _urls.Take(first)];
        }
    }

    /// <summary>Where activities go: an address without a path gets the usual one.</summary>
    public static Uri MessagesAt(string url, string? path = null)
    {
        var uri = new Uri(url);
        return uri.AbsolutePath == "/" || path is not null ? new Uri(uri, path ?? "/api/messages") : uri;
    }
}
