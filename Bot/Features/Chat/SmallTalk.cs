using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>"Thank you": a kind word back. Nothing is kept of it, and what is open all the same is said.</summary>
internal static class SmallTalk
{
    public static PersonOutcome Answer(PersonTurn turn)
    {
        var words = Texts.In(turn.Turn.Language);
        string?[] lines =
        [
            words["Thanks.Text"],
            turn.Alarm is { } alarm ? words["Stop.Alarm", alarm.Number] : null,
            turn.File.Waiting.Count > 0 ? words["Stop.Waiting"] : null,
            turn.File.Draft is null ? null : words["Thanks.Draft"],
        ];
        return new PersonOutcome(turn.File) { Posts = [new TextMessage(string.Join(' ', lines.OfType<string>()))] };
    }
}
