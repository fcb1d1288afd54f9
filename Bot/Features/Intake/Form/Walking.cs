namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// On to the step after the one that was clicked, wherever the draft is by now: a repeated click sets the same answers
/// and shows the same card.
/// </summary>
internal sealed class NextAction : DraftAction
{
    public override string Verb => IntakeVerbs.Next;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        if (new FormSteps(view).Find(data.Ids.GetValueOrDefault(DraftIds.Step)) is not { } step)
        {
            return Shown(turn, view, new FormSteps(view).Current);
        }

        var fromReview = data.Ids.ContainsKey(DraftIds.Back);
        var (now, reading) = Read(view, step, data);
        if (reading.Faults.Count > 0)
        {
            return Shown(turn, now, step, null, reading.Faults, new Typed(data), fromReview);
        }

        var steps = new FormSteps(now);
        var next = fromReview ? steps.Review : steps.After(step);
        return Shown(turn, At(now, next), next, reading.Hint);
    }
}

/// <summary>On without an answer; what was answered before stays, and what is typed all the same is kept.</summary>
internal sealed class SkipAction : DraftAction
{
    public override string Verb => IntakeVerbs.Skip;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var step = new FormSteps(view).Find(data.Ids.GetValueOrDefault(DraftIds.Step));
        if (step is null or { Compulsory: true })
        {
            var stays = step ?? new FormSteps(view).Current;
            return Shown(turn, At(view, stays), stays);
        }

        var (now, note) = Leave(view, step, data);
        var next = new FormSteps(now).After(step);
        return Shown(turn, At(now, next), next, note);
    }
}

/// <summary>Back to the step before; what was typed is kept.</summary>
internal sealed class BackAction : DraftAction
{
    public override string Verb => IntakeVerbs.Back;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        if (new FormSteps(view).Find(data.Ids.GetValueOrDefault(DraftIds.Step)) is not { } step)
        {
            return Shown(turn, view, new FormSteps(view).Current);
        }

        var (now, note) = Leave(view, step, data);
        var before = new FormSteps(now).Before(step);
        return Shown(turn, At(now, before), before, note);
    }
}

/// <summary>From the review to one step; its "done" leads back to the review.</summary>
internal sealed class ChangeAction : DraftAction
{
    public override string Verb => IntakeVerbs.Change;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        var steps = new FormSteps(view);
        var step = steps.Find(data.Ids.GetValueOrDefault(DraftIds.Step)) ?? steps.Review;
        return Shown(turn, At(view, step), step, fromReview: true);
    }
}
