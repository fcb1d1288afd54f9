using Weerbaar.Teams.Connector;

namespace Weerbaar.Outbound;

/// <summary>A person's own chat with the bot, wherever they spoke or clicked.</summary>
internal sealed class OwnChat(PeopleStore people, ConnectorClient connector)
{
    /// <returns>Null: they do not have the app, or Teams does not answer.</returns>
    public async Task<ConversationReference?> FindAsync(PersonId person, CancellationToken cancellationToken)
    {
        if ((await people.ReadAsync(person, cancellationToken)).Profile.Chat is { } chat)
        {
            return RecipientResolver.Reference(chat, personal: true);
        }

        return await connector.CreatePersonalAsync(person.Value, cancellationToken) is SendOutcome.Created created
            ? created.Conversation : null;
    }
}
