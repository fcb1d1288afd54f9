using System.Text.Json;
using Weerbaar.Simulator.Playing;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Api;

/// <summary>Say: as JSON, or as a form with files.</summary>
internal static class SayEndpoint
{
    public static async Task<IResult> Say(string c, HttpRequest request, Saying saying, Stage stage, FileShelf shelf, Play play)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            var person = stage.Act(c, form["as"]).Person;
            return await Say(c, saying, play, Settle(form), await Words(form, person, shelf, request.HttpContext.RequestAborted));
        }

        var body = await Read(request);
        return await Say(c, saying, play, body.SettleMs, new Words(body.As ?? "", body.Text ?? "")
        {
            Thread = body.Thread,
            Html = body.Html,
            Platform = body.Platform,
            Locale = body.Locale,
            Kind = body.Kind,
            Quote = body.Quote,
        });
    }

    private static Task<IResult> Say(string conversation, Saying saying, Play play, int? settleMs, Words words) =>
        words.Text.Length == 0 && words.Files.Count == 0 && words.Kind is null
            ? throw new ImpossibleException(400, "BadRequest", "There is nothing to say.")
            : play.Answer(settleMs, () => saying.Say(conversation, words));

    private static int? Settle(IFormCollection form) => int.TryParse(form["settleMs"], out var ms) ? ms : null;

    private static async Task<Words> Words(IFormCollection form, Person person, FileShelf shelf, CancellationToken cancellationToken)
    {
        var files = new List<SharedFile>();
        foreach (var part in form.Files)
        {
            await using var bytes = part.OpenReadStream();
            var type = string.IsNullOrEmpty(part.ContentType) ? "application/octet-stream" : part.ContentType;
            files.Add(await shelf.Keep(person, part.FileName, type, bytes, part.Name == "pasted", cancellationToken));
        }

        return new Words(person.Key, form["text"].ToString())
        {
            Thread = form["thread"].ToString() is { Length: > 0 } thread ? thread : null,
            Html = form["html"].ToString() is { Length: > 0 } html ? html : null,
            Kind = form["kind"].ToString() is { Length: > 0 } kind ? kind : null,
            Quote = form["quote"].ToString() is { Length: > 0 } quote ? quote : null,
            Files = files,
        };
    }

    private static async Task<SayBody> Read(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<SayBody>(request.Body, Json.Wire)
                ?? throw new ImpossibleException(400, "BadRequest", "The body is empty.");
        }
        catch (JsonException wrong)
        {
            throw new ImpossibleException(400, "BadRequest", wrong.Message);
        }
    }
}
