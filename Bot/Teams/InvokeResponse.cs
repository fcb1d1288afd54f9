namespace Weerbaar.Teams;

/// <summary>The answer to an invoke. Activities that are no invoke are answered <see cref="EmptyAnswer"/>.</summary>
internal abstract record InvokeResponse
{
    private protected InvokeResponse()
    {
    }
}

/// <summary>200 without a body: done, nothing to show. In a dialog it closes the dialog.</summary>
internal sealed record EmptyAnswer : InvokeResponse;

/// <summary>501: nobody here knows this invoke.</summary>
internal sealed record NotImplementedAnswer : InvokeResponse;

/// <summary>To a card's click: this card in the place of the one that was clicked, for the one who clicked.</summary>
internal sealed record CardAnswer(AdaptiveCard Card) : InvokeResponse;

/// <summary>To a card's click: a short line shown to the one who clicked.</summary>
internal sealed record MessageAnswer(string Text) : InvokeResponse;

/// <summary>
/// To a card's click: an error. Clients show a line of their own, so it is for what no person can mend; to tell
/// somebody something, answer with a card or a message.
/// </summary>
/// <param name="Code">As "BadRequest".</param>
/// <param name="Message">For whoever reads a trace.</param>
/// <param name="StatusCode">The code within the body, 400 to 599; around it the answer is 200.</param>
internal sealed record ErrorAnswer(string Code, string Message, int StatusCode = 400) : InvokeResponse;

/// <summary>To a dialog's opening or sending: show this card in the dialog.</summary>
internal sealed record DialogAnswer(string Title, AdaptiveCard Card, DialogSize Size = DialogSize.Medium)
    : InvokeResponse;

/// <summary>To a dialog's opening or sending: show this text and a button that closes.</summary>
internal sealed record DialogMessage(string Text) : InvokeResponse;

/// <summary>To a dialog's sending: close it.</summary>
internal sealed record DialogClosed : InvokeResponse;

/// <summary>To a search while somebody types in a choice set: at most 15 are shown.</summary>
internal sealed record SearchAnswer(IReadOnlyList<Choice> Results) : InvokeResponse;

/// <summary>Height and width of a dialog.</summary>
internal enum DialogSize { Small, Medium, Large }
