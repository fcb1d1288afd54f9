namespace Weerbaar.Simulator.World;

/// <summary>All that is known, in memory; only ever touched under the world's lock.</summary>
internal sealed class State
{
    public Organisation Organisation { get; set; } = null!;

    public long Seq { get; set; }

    public Dictionary<string, Person> People { get; } = [];

    public Dictionary<string, Conversation> Conversations { get; } = [];

    public Dictionary<string, SortedList<long, Message>> Messages { get; } = [];

    public Dictionary<string, Dialog> Dialogs { get; } = [];

    public Dictionary<string, SharedFile> Files { get; } = [];

    public Dictionary<string, SigningKey> Keys { get; } = [];

    /// <summary>The highest message id so far; the next one is higher, whatever the clock says.</summary>
    public long LastMessage { get; set; }

    public Person? FindPerson(string? name) => name is null
        ? null
        : People.GetValueOrDefault(name)
            ?? People.Values.FirstOrDefault(p => Same(p.Id, name) || p.Mri == name || Same(p.Upn, name));

    public Conversation? FindConversation(string name) =>
        Conversations.Values.FirstOrDefault(c => !c.Deleted && (c.Key == name || c.Id == name));

    public Message? FindMessage(string conversation, string id) =>
        long.TryParse(id, out var number) && Messages.TryGetValue(conversation, out var list)
            ? list.GetValueOrDefault(number)
            : null;

    public IEnumerable<Message> MessagesOf(string conversation) =>
        Messages.TryGetValue(conversation, out var list) ? list.Values : [];

    public bool AppIn(Conversation conversation) => conversation.IsPersonal
        ? People[conversation.Members[0]].App == AppState.Installed
        : Organisation.Team.App;

    public void Take(object document)
    {
        switch (document)
        {
            case Organisation organisation: Organisation = organisation; break;
            case Person person: People[person.Key] = person; break;
            case Conversation conversation: Conversations[conversation.Key] = conversation; break;
            case Message message: TakeMessage(message); break;
            case Dialog dialog: Dialogs[dialog.Id] = dialog; break;
            case SharedFile file: Files[file.Id] = file; break;
            case SigningKey key: Keys[key.Kid] = key; break;
            case Counter counter: Seq = counter.Seq; break;
            default: throw new InvalidOperationException($"No place for a {document.GetType().Name}.");
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private void TakeMessage(Message message)
    {
        if (!Messages.TryGetValue(message.Conversation, out var list))
        {
            Messages[message.Conversation] = list = [];
        }

        list[message.Number] = message;
        LastMessage = Math.Max(LastMessage, message.Number);
    }
}
