extern alias benchmarks;

using benchmarks::Weerbaar.Benchmarks.RandomPerson.Asked;

namespace Weerbaar.Tests.Journeys.RandomPerson;

/// <summary>What the random person takes for "it is not kept": those sentences of the bot, in both languages, and no others.</summary>
public sealed class PlainWordsTests
{
    private static readonly string[] OfEverybody = ["Help.Text", "Lead.Text", "MyData.Text", "Channel.Closed"];

    [Theory]
    [InlineData("Turns", "TooMuch")]
    [InlineData("Turns", "FieldLeft")]
    [InlineData("Turns", "NotKept")]
    [InlineData("Turns", "Refusal.CaseFull")]
    [InlineData("Turns", "Refusal.BudgetUsed")]
    [InlineData("Turns", "Refusal.TooManyChoices")]
    [InlineData("WaitingWords", "Pending.TooMuch")]
    [InlineData("Chat", "Lead.NotKept")]
    [InlineData("Intake", "Crisis.NotKept")]
    [InlineData("Intake", "Left.Out")]
    [InlineData("Intake", "Offer.TooMuch")]
    public void It_is_said_of_words(string room, string key) =>
        Assert.All(
            Enum.GetValues<Language>(),
            language => Assert.True(PlainWords.SayWordsAreNotKept(In(room, key, language)), In(room, key, language)));

    [Theory]
    [InlineData("Turns", "Refusal.TooManyFiles")]
    [InlineData("Turns", "Refusal.TooManyFilesAtOnce")]
    [InlineData("Evidence", "Missing.too-much")]
    [InlineData("Evidence", "Missing.full")]
    [InlineData("Turns", "Refusal.CaseFull")]
    [InlineData("Turns", "Refusal.BudgetUsed")]
    [InlineData("Chat", "Channel.FilesLeft")]
    [InlineData("Chat", "Group.FilesLeft")]
    [InlineData("Intake", "Files.TooMany")]
    public void It_is_said_of_files(string room, string key) =>
        Assert.All(
            Enum.GetValues<Language>(),
            language => Assert.True(PlainWords.SayFilesAreNotKept(In(room, key, language)), In(room, key, language)));

    /// <summary>
    /// A voice note that could not be opened says nothing of the words beside it, and "nothing has changed" nothing at all.
    /// </summary>
    [Theory]
    [InlineData("Evidence", "Unopened.Voice")]
    [InlineData("Evidence", "State.Received")]
    [InlineData("Intake", "Old.Text")]
    [InlineData("Intake", "Stop.Text")]
    [InlineData("Turns", "OldButton")]
    [InlineData("Turns", "NotNow.Busy")]
    [InlineData("TeamTalk", "Unreachable")]
    [InlineData("Chat", "Lead.Text")]
    public void It_is_not_said_of_words(string room, string key) =>
        Assert.All(
            Enum.GetValues<Language>(),
            language => Assert.False(PlainWords.SayWordsAreNotKept(In(room, key, language)), In(room, key, language)));

    /// <summary>The card with which the bot comes into a team stands in the chat of everybody in it.</summary>
    [Fact]
    public void Cards_that_everybody_gets_say_it_of_no_file() => Assert.All(
        Enum.GetValues<Language>().SelectMany(language => OfEverybody.Select(key => In("Chat", key, language))),
        text => Assert.False(PlainWords.SayFilesAreNotKept(text) || PlainWords.SayFileIsAskedAgain(text, ""), text));

    [Theory]
    [InlineData("Due.Announced")]
    [InlineData("Due.Erased")]
    [InlineData("Due.Erased.Danger")]
    public void A_report_that_was_never_sent_is_said_to_go(string key) =>
        Assert.All(Enum.GetValues<Language>(), language => Assert.True(PlainWords.SayReportIsErased(In("Intake", key, language))));

    /// <summary>What else was sent before, and stays, is no word about this message.</summary>
    [Theory]
    [InlineData("Edited.Stays", true)]
    [InlineData("Edited.Both", true)]
    [InlineData("Edited.Twice", true)]
    [InlineData("Edited.Shared", true)]
    [InlineData("Deleted.Stays", true)]
    [InlineData("Deleted.Shared", true)]
    [InlineData("Deleted.OnCard", true)]
    [InlineData("Deleted.CheckIn", true)]
    [InlineData("Deleted.Twice", true)]
    [InlineData("Edited.OnCard", true)]
    [InlineData("Edited.CheckIn", true)]
    [InlineData("Deleted.Nothing", false)]
    [InlineData("Deleted.Gone", false)]
    [InlineData("Edited.Replaced", false)]
    public void What_is_taken_back_is_said_to_stay(string key, bool stays) =>
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(stays, PlainWords.SayWordsStay(In("Inbound", key, language))));

    [Fact]
    public void A_file_is_asked_for_again_by_its_name()
    {
        Assert.All(Enum.GetValues<Language>(), language =>
        {
            var asked = string.Format(
                System.Globalization.CultureInfo.InvariantCulture, In("Evidence", "File.AskAgain", language), "deur.png", "");
            Assert.True(PlainWords.SayFileIsAskedAgain(asked, "deur.png"), asked);
            Assert.False(PlainWords.SayFileIsAskedAgain(asked, "raam.png"), asked);
        });
    }

    private static string In(string room, string key, Language language) => FolderTexts.In(room, language)[key];
}
