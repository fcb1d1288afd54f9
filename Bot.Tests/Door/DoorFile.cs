namespace Weerbaar.Tests.Door;

/// <summary>A file or picture that somebody sends; its attachment has the shape that Teams gives it.</summary>
internal sealed record DoorFile(string Name, byte[] Content, bool IsPasted)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>What the address answers instead of the bytes.</summary>
    public int? Status { get; init; }

    /// <summary>How long the address lets one wait.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Pasted into the text: lies with the connector, which wants the bot's token.</summary>
    public static DoorFile Picture(byte[]? content = null) => new("", content ?? Some(), true);

    /// <summary>Sent as a file: its address carries its own permission.</summary>
    public static DoorFile Sent(string name, byte[]? content = null) => new(name, content ?? Some(), false);

    public JsonObject Attachment(DoorTeams teams) => IsPasted
        ? new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = teams.AddressOf(this) }
        : new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = $"{teams.Files}/Documents/{Uri.EscapeDataString(Name)}",
            ["name"] = Name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = teams.AddressOf(this),
                ["uniqueId"] = Id,
                ["fileType"] = Path.GetExtension(Name).TrimStart('.'),
            },
        };

    /// <summary>A small picture, another each time.</summary>
    private static byte[] Some() => [.. Journeys.Files.Png, .. Guid.NewGuid().ToByteArray()];
}
