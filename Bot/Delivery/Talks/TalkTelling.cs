using Weerbaar.Playbook;
using Weerbaar.Records;
using Weerbaar.TeamTalk;
using Weerbaar.Teams;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Delivery.Talks;

/// <summary>Tells the officers in their channel what only they can do something about.</summary>
public sealed class TalkTelling(
    SettingsStore settings, ConnectorClient connector, OrganisationPlaybook playbook, ILogger<TalkTelling> logger)
{
    private static readonly Texts Texts = new("TeamTalk");

    /// <summary>The card cannot be brought to the team.</summary>
    /// <returns>False: they could not be told either; it is tried again.</returns>
    public Task<bool> UnreachableAsync(string code, CancellationToken ct)
    {
        logger.TalkUnreachable(code);
        return ToldAsync(new TextMessage(Texts.In(playbook.Organisation.DefaultLanguage)["Unreachable"]), ct);
    }

    /// <summary>Nobody answers any more.</summary>
    public Task<bool> SilentAsync(int silent, TalkRhythm every, CancellationToken ct)
    {
        var language = playbook.Organisation.DefaultLanguage;
        return ToldAsync(new CardMessage(TalkQuestionCard.Draw(silent, every, language), Texts.In(language)["Silent.Title"]), ct);
    }

    private async Task<bool> ToldAsync(MessageActivity message, CancellationToken ct) =>
        await settings.ChannelAsync(ChannelUse.Officers, ct) is { } officers
        && await connector.CreateThreadAsync(
            new ConversationReference(officers.ServiceUrl, officers.ChannelId, ConversationTypes.Channel, officers.BotId), message, ct)
            is SendOutcome.Created;
}
