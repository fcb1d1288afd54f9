using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Bot.Schema;
using Weerbaar.Teams.Sdk;

namespace Weerbaar.Teams;

/// <summary>
/// Reads an activity from a request: bounded, and only with the fields without which nobody can act on it.
/// </summary>
internal static class ActivityReader
{
    /// <summary>Most bytes of a body. Teams' own messages end at about 100 KB.</summary>
    public const int Limit = 1024 * 1024;

    /// <summary>The activity, or the status to answer: 413 too large, 400 unreadable or incomplete.</summary>
    public static async Task<(Activity? Activity, int Status, string Code)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit || await ReadBytesAsync(request.BodyReader, cancellationToken) is not { } bytes)
        {
            return (null, StatusCodes.Status413PayloadTooLarge, "BodyTooLarge");
        }
        var activity = ActivityJson.Read(bytes);
        var fault = activity is null ? "UnreadableActivity" : Missing(activity) ?? ActivityBounds.Fault(activity);
        return fault is null
            ? (activity, StatusCodes.Status200OK, "")
            : (null, StatusCodes.Status400BadRequest, fault);
    }

    private static async Task<byte[]?> ReadBytesAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (read.Buffer.Length > Limit)
            {
                body.AdvanceTo(read.Buffer.End);
                return null;
            }
            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                body.AdvanceTo(read.Buffer.End);
                return bytes;
            }
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static string? Missing(Activity activity) => activity switch
    {
        { Type: null or "" } => "NoType",
        { ServiceUrl: null or "" } => "NoServiceUrl",
        { Conversation.Id: null or "" } or { Conversation: null } => "NoConversation",
        { From.Id: null or "" } or { From: null } => "NoFrom",
        { Recipient.Id: null or "" } or { Recipient: null } => "NoRecipient",
        { Type: ActivityTypes.Message, Id: null or "" } => "NoId",
        _ => null,
    };
}
