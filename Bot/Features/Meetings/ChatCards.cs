namespace Weerbaar.Features.Meetings;

/// <summary>
/// All that the card in the chat shows. Anybody in the chat may let others in, and who is in it stays when their access to
/// the case ends: so it holds nothing that only some may read. The report opens by a button, for whom access allows it then.
/// </summary>
internal sealed record ChatCardView(CaseNumber Number, bool Drill, bool IsOver);

/// <summary>The card in the chat that the bot made to consult in (D12).</summary>
internal sealed class ChatCards : ICaseCards
{
    public IEnumerable<LiveCard> Of(Case @case, CardContext context)
    {
        if (@case.Together.Chat is not { Address: { } address, HasBot: true } chat)
        {
            return [];
        }

        var view = new ChatCardView(@case.Number, @case.Drill, !@case.IsOpen || !Meeting.IsWithTheRightPeople(@case, chat));
        return
        [
            new LiveCard(
                $"chat-{chat.Number}",
                new Recipient.InChat(address),
                view,
                language => Draw(@case, view, language),
                language => Texts.In(language)["Joint.Summary", view.Number]),
        ];
    }

    private static AdaptiveCard Draw(Case @case, ChatCardView view, Language language)
    {
        var words = Texts.In(language);
        var title = words["Joint.Summary", view.Number];
        var drill = view.Drill ? Layout.Paragraph(words["Drill"]) : null;
        return view.IsOver
            ? Layout.Card(language, title, Layout.Heading(title), drill, Layout.Paragraph(words["Joint.Over"]))
            : Layout.Card(
                language,
                title,
                Layout.Heading(title),
                drill,
                Layout.Paragraph(words["Joint.Intro"]),
                Layout.Paragraph(words["Joint.Questions"]),
                Layout.Paragraph(words["Joint.Done"]),
                Layout.Buttons(Button.Dialog(words["Joint.Details"], CaseVerbs.Details, @case.Ids())),
                Layout.Small(words["Joint.Private"]));
    }
}
