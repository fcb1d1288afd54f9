using System.Text.Json.Nodes;
using Weerbaar.Simulator.Cards;
using Weerbaar.Simulator.World;

namespace Weerbaar.Simulator.Playing;

/// <summary>What a person could not have done, or a request that makes no sense.</summary>
internal sealed class ImpossibleException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public JsonArray? Candidates { get; init; }
}

/// <summary>Somebody in a conversation, before they do something there.</summary>
internal sealed record Scene(Person Person, Conversation Conversation);

/// <summary>Finds people, conversations and messages by the names that the API uses.</summary>
internal sealed class Stage(TheWorld world)
{
    public Person Person(string? name) => world.Read(s => s.FindPerson(name))
        ?? throw new ImpossibleException(404, "UnknownPerson", $"There is nobody called '{name}'.");

    public Conversation Conversation(string name) => world.Read(s => s.FindConversation(name))
        ?? throw new ImpossibleException(404, "UnknownConversation", $"There is no conversation '{name}'.");

    public Scene Enter(string conversation, string? person)
    {
        var (where, who) = (Conversation(conversation), Person(person));
        return where.Members.Contains(who.Key)
            ? new Scene(who, where)
            : throw new ImpossibleException(409, "NotAMember", $"{who.Name} is not in {where.Key}.");
    }

    /// <summary>As <see cref="Enter"/>, by somebody whose account works.</summary>
    public Scene Act(string conversation, string? person)
    {
        var scene = Enter(conversation, person);
        return scene.Person.Enabled ? scene : throw new ImpossibleException(409, "DisabledAccount", $"{scene.Person.Name} cannot sign in.");
    }

    public Message Message(Conversation conversation, string id) => world.Read(s => s.FindMessage(conversation.Key, id))
        ?? throw new ImpossibleException(404, "UnknownMessage", $"There is no message {id} in {conversation.Key}.");

    public Message Visible(Conversation conversation, string id)
    {
        var message = Message(conversation, id);
        return message.Deleted ? throw new ImpossibleException(409, "DeletedMessage", $"Message {id} was deleted.") : message;
    }

    /// <summary>Whether what is done here reaches the bot at all.</summary>
    public bool Reaches(Conversation conversation) => world.Read(s => s.AppIn(conversation));

    /// <summary>The cards that this person sees in a message.</summary>
    public static IReadOnlyList<JsonObject> CardsFor(Message message, Person person) =>
        message.Views.TryGetValue(person.Key, out var view) ? [view.Card] : [.. Attachments.Cards(message.Activity).OfType<JsonObject>()];
}
