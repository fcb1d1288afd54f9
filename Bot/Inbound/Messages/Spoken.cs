using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Inbound.Messages;

/// <summary>
/// The language just typed counts until they choose one (D39). Only a sentence says which it is: "help" and "stop" are words of
/// both. What is pasted into a report may be the words of somebody else: an English threat does not turn a Dutch report English.
/// </summary>
internal static class Spoken
{
    /// <summary>Fewer words are no sentence.</summary>
    private const int Sentence = 3;

    public static PersonTurn By(PersonTurn turn, IncomingMessage message, Reading said)
    {
        var pasted = turn.File is { Language: not null, Draft.Paused: false } && said.Intent is (Intent.None or Intent.Report);
        if (pasted || said.Language is not { } language || turn.File.Profile.Seen == language
            || !message.Text.HasMoreWordsThan(Sentence - 1) || message.Forwarded.Count > 0)
        {
            return turn;
        }

        var file = turn.File with { Profile = turn.File.Profile with { Seen = language } };
        return new PersonTurn(file, turn.Turn with { Language = file.Language ?? language });
    }
}
