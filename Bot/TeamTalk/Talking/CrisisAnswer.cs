using Weerbaar.Intake;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.TeamTalk.Talking;

/// <summary>Words of self-harm are answered at once, wherever they are written; in a team's channel only to who wrote them (D43).</summary>
public sealed class CrisisAnswer(MessageReader reader, ReportStart start)
{
    /// <summary>For their own chat; nothing for other words.</summary>
    public IReadOnlyList<MessageActivity> To(PersonTurn turn, IEnumerable<string> words) =>
        reader.Read(string.Join('\n', words)) is { SelfHarm: not SelfHarm.None } said ? start.Begin(turn, "", said with { Kinds = [], SelfHarm = said.Whose }).Posts : [];
}
