namespace Weerbaar.Inbound.Messages;

/// <summary>What a message means to somebody for whom something is open, in the order in which it is looked for.</summary>
public enum Meaning
{
    /// <summary>Words of self-harm: answered by themselves (D43).</summary>
    Crisis,

    /// <summary>"Yes", after the question about danger.</summary>
    DangerConfirmed,

    /// <summary>"No", after the question about danger; what more it says is told too.</summary>
    DangerDenied,

    /// <summary>"I do not know", after the question about danger.</summary>
    DangerDoubted,

    /// <summary>There are no words in it.</summary>
    Nothing,

    /// <summary>The answer to a question of the open step.</summary>
    Answer,

    /// <summary>A command or a question.</summary>
    Command,

    /// <summary>A new report begins with it.</summary>
    Begin,

    /// <summary>It belongs to the report that is open.</summary>
    Add,

    /// <summary>It belongs to the report that was put aside, if they go on with that.</summary>
    Return,

    /// <summary>It belongs to the report that they sent not long ago, and goes there at once.</summary>
    Follow,

    /// <summary>It waits until they have said to which case it belongs.</summary>
    Wait,

    /// <summary>Not understood, and perhaps a report all the same: it waits.</summary>
    Unclear,

    /// <summary>Small talk, or what the bot cannot help with.</summary>
    Unknown,
}

/// <summary>All that decides, beside the words themselves, what a message means.</summary>
/// <param name="DangerAsked">The bot's last question was whether there is danger.</param>
/// <param name="StepAnswered">The words are an answer that a question of the open step takes.</param>
/// <param name="SaysNoMore">They are links or a date, and nothing beside it in which anything else could be told.</param>
/// <param name="CheckInAsked">
/// The bot asked not long ago how they are, and said that it asks for whom words in the chat are: none goes to a case unasked (D29). With
/// a report open: it asked that after they last did something on the report.
/// </param>
internal sealed record Situation(
    Open Open, bool DangerAsked = false, bool StepAnswered = false, bool SaysNoMore = false, bool CheckInAsked = false);
