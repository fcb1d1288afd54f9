namespace Weerbaar.Teams;

/// <summary>
/// Addresses that open a chat or the meeting form in Teams with people already in it (Microsoft Learn, "Create deep links":
/// l/chat and l/meeting). Topic and subject are read by others in passing, so they must be neutral.
/// </summary>
internal static class DeepLinks
{
    private const string Teams = "https://teams.microsoft.com/l";

    /// <param name="users">User principal names; who opens it is in it too.</param>
    public static string Chat(IEnumerable<string> users, string topic) =>
        $"{Teams}/chat/0/0?users={List(users)}&topicName={Uri.EscapeDataString(topic)}";

    /// <summary>A chat that is there, for those who are in it.</summary>
    /// <param name="chat">Teams' id of it.</param>
    public static string ChatOf(string chat) => $"{Teams}/chat/{Uri.EscapeDataString(chat)}/conversations";

    /// <summary>A call to somebody; the client asks before it rings.</summary>
    /// <param name="user">A user principal name.</param>
    public static string Call(string user) => $"{Teams}/call/0/0?users={Uri.EscapeDataString(user)}";

    public static string Meeting(IEnumerable<string> users, string subject) =>
        $"{Teams}/meeting/new?subject={Uri.EscapeDataString(subject)}&attendees={List(users)}";

    private static string List(IEnumerable<string> users) => string.Join(',', users.Select(Uri.EscapeDataString));
}
