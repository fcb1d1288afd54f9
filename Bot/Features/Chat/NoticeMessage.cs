using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>A notice as it is posted: a text, or a text with the button that shows the card of which it speaks.</summary>
internal static class NoticeMessage
{
    public static MessageActivity Of(Notice notice, Case @case, Language language)
    {
        var text = notice.Text(language);
        return notice is { OffersCard: true, To: Recipient.OnePerson }
            ? new CardMessage(WithButton(text, @case, language), text) { IsUrgent = notice.Urgent }
            : new TextMessage(text) { IsUrgent = notice.Urgent };
    }

    private static AdaptiveCard WithButton(string text, Case @case, Language language) => Layout.Card(
        language,
        text,
        PlainText.Of(text),
        Layout.Buttons(Button.Execute(Texts.In(language)["Notice.Card"], ShowCase.Name, @case.Ids())));
}
