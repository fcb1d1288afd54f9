using Weerbaar.Simulator.Start;

namespace Weerbaar.Simulator.Deliveries;

/// <summary>The bot's processes; deliveries take turns over them.</summary>
internal sealed class BotList(Options options)
{
    private readonly Lock gate = new();
    private IReadOnlyList<string> urls = options.Bots;
    private int turn;

    public IReadOnlyList<string> Urls
    {
        get
        {
            lock (gate)
            {
                return urls;
            }
        }

        set
        {
            lock (gate)
            {
                urls = [.. value.Select(u => u.TrimEnd('/'))];
            }
        }
    }

    /// <summary>All addresses, beginning with the one whose turn it is.</summary>
    public IReadOnlyList<string> InTurn()
    {
        lock (gate)
        {
            var first = urls.Count == 0 ? 0 : turn++ % urls.Count;
            return [.. urls.Skip(first), .. urls.Take(first)];
        }
    }

    /// <summary>Where activities go: an address without a path gets the usual one.</summary>
    public static Uri MessagesAt(string url, string? path = null)
    {
        var uri = new Uri(url);
        return uri.AbsolutePath == "/" || path is not null ? new Uri(uri, path ?? "/api/messages") : uri;
    }
}
