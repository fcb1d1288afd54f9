using Weerbaar.Directories;

namespace Weerbaar.Features.Meetings;

/// <summary>
/// The way to a consultation (D12): the chat that is there, or links that open a chat or the meeting form in Teams with those
/// whom the case concerns; where the organisation wants that, the bot makes the chat. The links hold names, so they stand in
/// a dialog for whom access allows, and opening it is a look.
/// </summary>
internal sealed class TogetherDialog(MeetingPeople people, GroupChats chats) : ICaseForm, IAboutOthers
{
    public string Verb => MeetingVerbs.Together;

    public Permission Needs => Permission.See;

    public bool ShowsContent => true;

    /// <summary>Read by everybody who sees the chat in passing.</summary>
    public static string Subject(CaseNumber number, Language language) => Texts.In(language)["Together.Subject", number];

    public async ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken)
    {
        var (@case, by, words) = (dialog.Of, dialog.Turn.By, Texts.In(dialog.Turn.Language));
        var others = await people.FindAsync(Meeting.ToConsult(@case, by).Where(person => person.Id != by.Id), cancellationToken);
        if (others.Count == 0)
        {
            return DialogForm.Show(dialog, words["Together.Title"], null, Layout.Paragraph(words["Together.Nobody"]));
        }

        var there = Meeting.ChatFor(@case, by);
        var mayMake = there is null && chats.IsOffered && Access.May(dialog.Turn.Actor, @case, Permission.Meet);
        var (users, subject) = (others.Select(person => person.Upn!).ToList(), Subject(@case.Number, dialog.Turn.Language));
        return DialogForm.Show(dialog, words["Together.Title"], null,
            Layout.Paragraph(words["Together.Intro"]),
            CardText.Named(words["Together.With"], string.Join(", ", others.Select(person => person.Name))),
            there is { IsUnderWay: true } ? Layout.Paragraph(words["Chat.UnderWay"]) : null,
            Layout.Buttons(
                there?.Address is { } address ? new ActionOpenUrl(DeepLinks.ChatOf(address)) { Title = words["Button.OpenChat"] } : null,
                mayMake ? Button.Submit(words["Chat.Make"], Verb, @case.Ids(), ActionStyle.Positive) : null,
                there is null
                    ? new ActionOpenUrl(DeepLinks.Chat(users, subject)) { Title = words[mayMake ? "Together.Own" : "Together.Chat"] }
                        : null,
                new ActionOpenUrl(DeepLinks.Meeting(users, subject)) { Title = words["Together.Meeting"] }),
            mayMake ? Layout.Small(words["Chat.Make.Help"]) : null,
            Layout.Small(words["Together.Neutral"]));
    }

    public ValueTask<CaseCommand> BuildCommandAsync(DialogTurn dialog, CancellationToken cancellationToken) =>
        new(new AskForChat(chats.IsOffered));
}
