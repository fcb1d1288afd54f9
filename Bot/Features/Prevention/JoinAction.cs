namespace Weerbaar.Features.Prevention;

/// <summary>"Yes, every month": the first thing to do comes at once.</summary>
internal sealed class JoinAction : IPersonAction
{
    public string Verb => PreventionVerbs.Join;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var (rules, before) = (turn.Turn.Playbook.Prevention, turn.File.Profile.Prevention);
        if (before is { Wanted: true } || rules.Tips.Count == 0)
        {
            return new(new PersonOutcome(turn.File) { Answer = new CardAnswer(PreventionCommand.Own(turn, before, null)) });
        }

        var sector = rules.Sectors.FirstOrDefault(each => each.Id == data.Input(PreventionVerbs.Sector))?.Id;
        var now = PreventionSchedule.Wanted(before, sector, turn.Turn.Now, rules, turn.Turn.Calendar);
        var first = now.Sent.Where(sent => sent.At == turn.Turn.Now).Select(sent => rules.FindTip(sent.Tip)).FirstOrDefault();
        return new(PreventionCommand.Kept(turn, now, "Joined") with
        {
            Posts = first is null ? [] : [new TipCard(turn.Turn.Playbook, turn.Turn.Language).Message(first)],
        });
    }
}
