using System.Globalization;
using System.Text.Json.Nodes;

namespace Weerbaar.Simulator.World;

/// <summary>One message, with the activity that carried it and what single people see instead of its card.</summary>
internal sealed record Message
{
    private const int MostEarlier = 8;

    public required string Id { get; init; }
    public required long Seq { get; init; }
    public required string Conversation { get; init; }
    public string? Thread { get; init; }

    /// <summary>The writer's key; null: the bot wrote it.</summary>
    public string? From { get; init; }

    public required DateTimeOffset Time { get; init; }
    public DateTimeOffset? Edited { get; init; }
    public bool Deleted { get; init; }

    /// <summary>What a person typed, before Teams made mentions of it.</summary>
    public string? Typed { get; init; }

    public required JsonObject Activity { get; init; }
    public IReadOnlyDictionary<string, PersonalView> Views { get; init; } = new Dictionary<string, PersonalView>();

    /// <summary>Cards that stood here before, newest first: somebody's screen may still show one.</summary>
    public IReadOnlyList<JsonObject> Earlier { get; init; } = [];

    public IReadOnlyList<Reaction> Reactions { get; init; } = [];
    public IReadOnlyList<string> Files { get; init; } = [];
    public string? Delivery { get; init; }

    public bool FromBot => From is null;

    /// <summary>The message when other cards have come in the place of these.</summary>
    public Message After(IEnumerable<JsonObject> cards) => this with { Earlier = [.. cards, .. Earlier.Take(MostEarlier)] };

    public long Number => long.Parse(Id, CultureInfo.InvariantCulture);
}

/// <summary>The card that an Action.Execute gave back to one person.</summary>
internal sealed record PersonalView(long Seq, JsonObject Card, DateTimeOffset RefreshedAt);

/// <summary>One person's reaction.</summary>
internal sealed record Reaction(string Type, string By);

/// <summary>An open dialog (task module) on somebody's screen.</summary>
internal sealed record Dialog
{
    public required string Id { get; init; }
    public required string As { get; init; }
    public required string Conversation { get; init; }
    public required string Message { get; init; }
    public required JsonObject Info { get; init; }
    public bool Open { get; init; } = true;
}

/// <summary>A file that somebody sent; its bytes lie in the folder under its id.</summary>
internal sealed record SharedFile
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required long Size { get; init; }
    public required string By { get; init; }
    public required bool Pasted { get; init; }
    public required string Ticket { get; init; }

    /// <summary>Until when the pre-authenticated address works.</summary>
    public required DateTimeOffset Until { get; init; }
}
