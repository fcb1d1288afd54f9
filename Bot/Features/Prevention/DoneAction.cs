namespace Weerbaar.Features.Prevention;

/// <summary>A tick: done.</summary>
internal sealed class DoneAction : IPersonAction
{
    public string Verb => PreventionVerbs.Done;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var prevention = turn.File.Profile.Prevention;
        var sent = prevention?.Sent.FirstOrDefault(each => each.Tip == data.Ids.GetValueOrDefault(PreventionVerbs.Tip));
        if (sent is null || turn.Turn.Playbook.Prevention.FindTip(sent.Tip) is not { } tip)
        {
            return new(new PersonOutcome(turn.File) { Answer = new MessageAnswer(Texts.In(turn.Turn.Language)["TipGone"]) });
        }

        var done = sent.DoneAt ?? turn.Turn.Now;
        var ticked = prevention!.Sent.Select(each => each == sent ? sent with { DoneAt = done } : each);
        var file = sent.DoneAt is not null
            ? turn.File
            : turn.File with { Profile = turn.File.Profile with { Prevention = prevention with { Sent = [.. ticked] } } };
        return new(new PersonOutcome(file)
        {
            Answer = new CardAnswer(new TipCard(turn.Turn.Playbook, turn.Turn.Language).Draw(tip, done)),
        });
    }
}
