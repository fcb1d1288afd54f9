using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Prevention;

/// <summary>The command "tips" (D33).</summary>
internal sealed class PreventionCommand : IPersonCommand
{
    public Intent Intent => Intent.Prevention;

    public ValueTask<PersonOutcome> ShowAsync(PersonTurn turn, string text, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        MessageActivity post = turn.Turn.Playbook.Prevention.Tips.Count == 0
            ? new TextMessage(words["NotOffered"])
            : new CardMessage(Own(turn, turn.File.Profile.Prevention, null), words["Offer.Title"]);
        return new(new PersonOutcome(turn.File) { Posts = [post] });
    }

    internal static AdaptiveCard Own(PersonTurn turn, MonthlyTips? tips, string? note) =>
        new OfferCard(turn.Turn.Playbook, turn.Turn.Calendar, turn.Turn.Language)
            .Own(tips, turn.Turn.Now, note is null ? null : Texts.In(turn.Turn.Language)[note]);

    /// <summary>How it stands now, in the place of the card that was clicked.</summary>
    internal static PersonOutcome Kept(PersonTurn turn, MonthlyTips tips, string note) =>
        new(turn.File with { Profile = turn.File.Profile with { Prevention = tips } })
        {
            Answer = new CardAnswer(Own(turn, tips, note)),
        };
}

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

/// <summary>"No more": one click, on any card.</summary>
internal sealed class StopPreventionAction : IPersonAction
{
    public string Verb => PreventionVerbs.Stop;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) => new(
        turn.File.Profile.Prevention is { Wanted: true } wanted
            ? PreventionCommand.Kept(turn, wanted with { Wanted = false }, "Stopped")
            : new PersonOutcome(turn.File)
            {
                Answer = new CardAnswer(PreventionCommand.Own(turn, turn.File.Profile.Prevention, "Stopped")),
            });
}

/// <summary>"No, thank you": nothing comes of it, and nobody hears of it.</summary>
internal sealed class DeclineAction : IPersonAction
{
    public string Verb => PreventionVerbs.Decline;

    public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        return new(new PersonOutcome(turn.File)
        {
            Answer = new CardAnswer(Layout.Card(turn.Turn.Language, words["Offer.Title"], Layout.Paragraph(words["Declined"]))),
        });
    }
}

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
