using System.Net;
using System.Text.Json.Nodes;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>What people send beside words and files, in the shapes that a bot gets of it. Most of it a bot cannot open.</summary>
internal static class OddMessages
{
    private const string Reference = "reference";

    private static readonly Dictionary<string, Func<Words, Person, JsonArray>> Made = new()
    {
        // A voice note and a video clip reach a bot as an empty span: nothing of them can be fetched.
        ["voice"] =
            (_, _) => [Html("<div><span itemid=\"v1\" itemscope=\"\" itemtype=\"http://schema.skype.com/InputExtension\"></span></div>")],
        ["video"] = (_, _) => [Html("<div><span itemid=\"v2\" itemscope=\"\" itemtype=\"http://schema.skype.com/AMSVideo\"></span></div>")],
        ["forward"] = (words, _) => Forward(words.Text),
        ["gif"] = (_, _) => Picture("https://media1.giphy.com/media/aGlmYQ/giphy.gif", "http://schema.skype.com/Giphy"),
        ["emoji"] = (_, _) => Picture(
            "https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/assets/emoticons/sad/default/20_f.png",
            "http://schema.skype.com/Emoji"),
        [Reference] = (words, by) =>
        [
            new JsonObject
            {
                ["contentType"] = Reference,
                ["contentUrl"] =
                    $"https://voorbeeldstad-my.sharepoint.com/personal/{by.Key}/Documents/{Uri.EscapeDataString(NameIn(words))}",
                ["name"] = NameIn(words),
            },
        ],
        ["loop"] = (_, _) =>
        [
            new JsonObject { ["contentType"] = "application/vnd.microsoft.card.fluidEmbedCard",
                ["content"] = """{"componentUrl":"https://voorbeeldstad.sharepoint.com/:fl:/x"}""" },
            new JsonObject { ["contentType"] = "application/vnd.microsoft.card.codesnippet", ["content"] = "{}" },
        ],
        ["noAddress"] = (words, _) =>
        [
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = NameIn(words),
                ["content"] =
                    new JsonObject { ["uniqueId"] = "0d3c5f0e-0000-4000-8000-000000000001",
                        ["fileType"] = Path.GetExtension(NameIn(words)).TrimStart('.') },
            },
        ],
        ["empty"] = (_, _) => [],
    };

    public static IEnumerable<string> Kinds => Made.Keys;

    /// <summary>What is typed stands beside it, except where it becomes something else: forwarded words, the name of a file.</summary>
    public static string TextOf(Words words) => words.Kind is "forward" or Reference or "noAddress" ? "" : words.Text;

    public static JsonArray Attached(Words words, Person by) => words.Kind is { } kind && Made.TryGetValue(kind, out var make)
        ? make(words, by)
        : throw new ImpossibleException(400, "BadRequest", $"kind is one of {string.Join(", ", Kinds)}.");

    /// <summary>An answer to a message: Teams puts a mark before the text and says in an entity what was answered.</summary>
    public static (string Mark, JsonObject Entity) Quote(Message quoted, string sender) =>
        ($"<quoted messageId=\"{quoted.Id}\"/> ", new JsonObject
        {
            ["type"] = "quotedReply",
            ["quotedReply"] = new JsonObject
            {
                ["messageId"] = quoted.Id,
                ["senderName"] = sender,
                ["preview"] = (string?)quoted.Activity["summary"] ?? (string?)quoted.Activity["text"] ?? "",
            },
        });

    private static JsonArray Forward(string text) =>
    [
        new JsonObject
        {
            ["contentType"] = "forwardedMessageReference",
            ["id"] = "1",
            ["content"] = new JsonObject { ["originalMessageContent"] = $"<p>{WebUtility.HtmlEncode(text)}</p>" }.ToJsonString(),
        },
        Html("<attachment id=\"1\"></attachment>"),
    ];

    private static JsonArray Picture(string address, string type) =>
    [
        new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = address },
        Html($"<p><img src=\"{address}\" itemtype=\"{type}\"></p>"),
    ];

    private static JsonObject Html(string content) => new() { ["contentType"] = "text/html", ["content"] = content };

    private static string NameIn(Words words) => words.Text.Length > 0 ? words.Text : "bestand.docx";
}
