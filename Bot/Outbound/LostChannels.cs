using Weerbaar.Teams.Connector;

namespace Weerbaar.Outbound;

/// <summary>
/// A department's channel turns out to be gone, or closed to the bot: from then on its cases stand in the organisation's own
/// channel, where the officers read so, until an administrator binds another.
/// </summary>
internal sealed class LostChannels(
    DepartmentStore departments,
    SettingsStore settings,
    ConnectorClient connector,
    CardRefresh redraw,
    OrganisationPlaybook playbook,
    TimeProvider timeProvider,
    ILogger<LostChannels> logger)
{
    /// <summary>Whether a post's outcome is that of a conversation to which the bot does not come back by itself.</summary>
    public static bool IsLost(SendOutcome outcome) => outcome
        is SendOutcome.ConversationGone or SendOutcome.NotInstalled or SendOutcome.Blocked or SendOutcome.Refused { Status: 403 or 404 };

    /// <param name="lost">As it was when it did not take the message.</param>
    public async Task NoteAsync(DepartmentChannel lost, CancellationToken cancellationToken)
    {
        if (!await departments.LoseAsync(lost, timeProvider.GetUtcNow(), cancellationToken))
        {
            return;
        }

        logger.DepartmentLost();
        if (await settings.FindChannelAsync(ChannelUse.Officers, cancellationToken) is { } own)
        {
            var text = Features.Chat.Texts.In(playbook.Organisation.DefaultLanguage)["Channel.Lost", lost.Department];
            await connector.CreateThreadAsync(RecipientResolver.Reference(own), new TextMessage(text), cancellationToken);
        }

        await redraw.OpenCasesAsync(cancellationToken);
    }
}
