namespace Weerbaar.Tests.Teams;

public sealed class DeepLinksTests
{
    [Fact]
    public void A_chat_that_is_there_opens_by_its_id() => Assert.Equal(
        "https://teams.microsoft.com/l/chat/19%3Aa%40thread.v2/conversations", DeepLinks.ChatOf("19:a@thread.v2"));

    [Fact]
    public void A_chat_and_a_meeting_name_people_and_a_neutral_topic_and_nothing_escapes()
    {
        string[] users = ["ann@voorbeeld.example", "b&c@voorbeeld.example"];
        Assert.Equal(
            "https://teams.microsoft.com/l/chat/0/0?users=ann%40voorbeeld.example,b%26c%40voorbeeld.example&topicName=Overleg%207KM",
            DeepLinks.Chat(users, "Overleg 7KM"));
        Assert.Equal(
            "https://teams.microsoft.com/l/meeting/new?subject=Overleg%207KM&attendees=ann%40voorbeeld.example,b%26c%40voorbeeld.example",
            DeepLinks.Meeting(users, "Overleg 7KM"));
    }
}
