namespace Weerbaar.Inbound;

/// <summary>
/// Every invoke gets an answer of the shape that its kind wants, whatever a handler gave and by whichever way its verb came: a
/// client shows an error of its own for any other, and for none. Who has nothing to say is asked for a text of "Turns" by its key.
/// </summary>
internal static class AnswerShape
{
    private const string Done = "Done";

    /// <summary>To a card's click: a card, a line, or an error; never nothing.</summary>
    public static async ValueTask<InvokeResponse> ShapeClickAsync(InvokeResponse answer, Func<string, Task<string>> say) => answer switch
    {
        CardAnswer or MessageAnswer or ErrorAnswer => answer,
        DialogMessage said => new MessageAnswer(said.Text),
        DialogAnswer or NotImplementedAnswer => new ErrorAnswer("NotSupported", "Not by this way."),
        _ => new MessageAnswer(await say(Done)),
    };

    /// <summary>To a dialog that opens: a card or a text; never nothing.</summary>
    public static async ValueTask<InvokeResponse> ShapeOpeningAsync(InvokeResponse answer, Func<string, Task<string>> say) => answer switch
    {
        DialogAnswer or DialogMessage => answer,
        CardAnswer shown => new DialogAnswer(shown.Card.FallbackText ?? "Weerbaar", shown.Card),
        MessageAnswer said => new DialogMessage(said.Text),
        ErrorAnswer or NotImplementedAnswer => new DialogMessage(await say("OldButton")),
        _ => new DialogMessage(await say(Done)),
    };

    /// <summary>To a dialog that was sent: nothing closes it.</summary>
    public static ValueTask<InvokeResponse> ShapeSendingAsync(InvokeResponse answer, Func<string, Task<string>> say) =>
        answer is EmptyAnswer or DialogClosed ? new(new DialogClosed()) : ShapeOpeningAsync(answer, say);
}
