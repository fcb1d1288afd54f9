using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Evidence;

/// <summary>The message that said "received".</summary>
internal static class EvidenceNotice
{
    /// <summary>Shows how the file is now, once the message has a number and the file is settled.</summary>
    /// <returns>Null: shown, or nothing to show. Otherwise when to try again.</returns>
    public static async Task<TimeSpan?> UpdateAsync(ConnectorClient connector, EvidenceSource file, CancellationToken cancellationToken)
    {
        if (file is not { Notice: { } message, Chat: { } chat, Status: not EvidenceStatus.Received })
        {
            return null;
        }

        var where = RecipientResolver.Reference(chat, personal: true);
        return await connector.UpdateAsync(where, message, FileCard.Message(file), cancellationToken) switch
        {
            SendOutcome.Throttled throttled => throttled.RetryAfter,
            SendOutcome.Unavailable or SendOutcome.Ambiguous => TimeSpan.FromSeconds(10),
            _ => null,
        };
    }
}
