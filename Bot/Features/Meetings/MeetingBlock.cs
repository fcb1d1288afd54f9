namespace Weerbaar.Features.Meetings;

/// <summary>What a card says of chat and planned talk, and the links that open them.</summary>
internal sealed class MeetingBlock(MeetingView view, CardContext context, Language language)
{
    private readonly Wording _words = Texts.In(language);

    public IEnumerable<CardElement?> Elements() => view is { Chat: null, Talks.Count: 0 }
        ? []
        : [CardText.Subheading(_words["Block.Title"]), .. view.Chat is { } chat ? Of(chat) : [], .. view.Talks.Select(Of),
            Layout.Buttons([.. Links()])];

    /// <summary>Beside what they open; only those can who are in it.</summary>
    private IEnumerable<CardAction> Links()
    {
        if (view.Chat?.Address is { } chat)
        {
            yield return new ActionOpenUrl(DeepLinks.ChatOf(chat)) { Title = _words["Button.OpenChat"] };
        }

        foreach (var link in view.Talks.Select(talk => talk.Link).OfType<string>())
        {
            yield return new ActionOpenUrl(link) { Title = _words["Button.OpenTalk"] };
        }
    }

    private IEnumerable<CardElement?> Of(ChatLine chat)
    {
        yield return chat switch
        {
            { Fault: { } fault } => Layout.Fault(_words["Chat.Failed", ProvisioningFailure.Of(fault, language)]),
            { IsUnderWay: true } => Layout.Paragraph(_words["Chat.UnderWay"]),
            { IsForOthers: true } => Layout.Paragraph(_words["Chat.ForOthers"]),
            _ => Layout.Paragraph(_words["Chat.Made"]),
        };
        yield return chat is { Address: not null, HasBot: false } ? Layout.Small(_words["Chat.NoBot"]) : null;
        yield return chat.MayExistTwice ? Layout.Small(_words["Chat.Twice"]) : null;
    }

    private CardElement? Of(TalkLine talk)
    {
        var at = Moments.Time(talk.From, context.Playbook, language);
        return talk switch
        {
            { Fault: { } fault } => Layout.Fault(_words["Talk.Failed", at, ProvisioningFailure.Of(fault, language)]),
            { IsMade: false } => Layout.Paragraph(_words["Talk.UnderWay", at]),
            _ => Layout.Paragraph(_words["Talk.Made", at, talk.Minutes]),
        };
    }
}
