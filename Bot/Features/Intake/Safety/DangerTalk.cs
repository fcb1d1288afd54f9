using System.Globalization;
using Weerbaar.Features.Intake.Form;
using Weerbaar.Features.OwnCase;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake.Safety;

/// <summary>What follows when the question about danger is answered in words. Words alert nobody: a click does (D2).</summary>
internal sealed class DangerTalk(IdGenerator ids, IEnumerable<PrivateFields> privates)
{
    /// <summary>The id under which stands with which button words in a field came.</summary>
    internal const string With = "with";

    /// <summary>"Yes": whom to call, and the buttons once more.</summary>
    public PersonOutcome Confirm(PersonTurn turn) => Ask(turn, Danger.Yes);

    /// <summary>"I do not know": then calling is right.</summary>
    public PersonOutcome Doubt(PersonTurn turn)
    {
        var asked = Ask(turn, Danger.Ask);
        var doubt = Asked(turn).Words["Danger.Doubt", turn.Turn.Playbook.Organisation.Contacts.Emergency];
        return asked with { Posts = [new TextMessage(doubt), .. asked.Posts] };
    }

    /// <summary>"No": the numbers stay, and the report goes on. An alarm that goes on ends by a click alone.</summary>
    public PersonOutcome Calm(PersonTurn turn)
    {
        var view = Asked(turn);
        return turn.Alarm is { } running
            ? new PersonOutcome(turn.File.Unasked()) { Posts = [view.Post(SafeCard.Of(view, running))] }
            : new PersonOutcome(turn.File.Unasked().AnsweredAboutDanger(view.Now)) { Posts = [view.Post(SafetyCard.Calm(view))] }
                .WithNextCard(turn);
    }

    /// <summary>
    /// Words of self-harm while an alarm goes on: how that stands, 112 and 113; where the words go is said beside it (D2, D43).
    /// </summary>
    public PersonOutcome Gently(PersonTurn turn, Reading said)
    {
        var view = DraftView.Of(turn.Turn, turn.File.Draft ?? DraftChanges.Begin(turn.Turn, ids));
        return new PersonOutcome(
            turn.File.ToldOfAlarm(turn))
        {
            Posts =
                [view.Post(CrisisCard.Of(view, said.Whose, CrisisWords.Unsaid, turn.Alarm, done: said.IsDone))]
        };
    }

    /// <summary>Words in a field of a card or a dialog, that its button takes care of, want this answer too.</summary>
    /// <param name="field">In which the words are; null: they stand in the place of words that the open report had.</param>
    /// <param name="part">Of what the report holds, where they stand.</param>
    /// <param name="beside">Words of self-harm tell of danger from others too.</param>
    internal PersonOutcome Warn(PersonTurn turn, Reading said, ActionData data, string? field, string part, bool beside)
    {
        var draft = turn.File.Draft ?? DraftChanges.Begin(turn.Turn, ids);
        var view = DraftView.Of(turn.Turn, draft with { Id = DraftIds.CaseOf(data) ?? DraftIds.CaseOf(data, DraftIds.Case) ?? draft.Id });
        var kept = field is null ? CrisisWords.InReport(view, part) : Typed(view, data, field, part);
        var read = kept.Readers is CrisisReaders.Others;
        if (said.SelfHarm is not SelfHarm.None && !said.NeedsBoth)
        {
            var crisis = new PersonOutcome(
                turn.File)
            { Posts = [view.Post(CrisisCard.Of(view, said.Whose, kept, turn.Alarm, done: said.IsDone))] };
            return !beside || turn.Alarm is not null
                ? crisis : crisis.And(file => new PersonOutcome(file.AskedAboutDanger(view.Draft.Id, view.Now))
                {
                    Posts = [view.Post(SafetyCard.Of(view, said.Danger, Seen(view), read: read))],
                });
        }

        return (said.Danger is Danger.Ask && turn.Alarm is null && HasJustAsked(turn)) || IsAnswerToAlarm(turn, data)
            ? new PersonOutcome(turn.File)
            : new PersonOutcome(turn.File.AskedAboutDanger(view.Draft.Id, view.Now).ToldOfAlarm(turn))
            {
                Posts = [view.Post(RunningCard.Or(turn, view, said.Danger, Seen(view), read: read)),
                    .. said.NeedsBoth ? [ForOther(turn, view)] : Array.Empty<MessageActivity>()],
            };
    }

    /// <summary>
    /// Danger from others told in words of self-harm: the question about it stands below 113, where the phone's screen is (D2). The card
    /// above is out of sight there, so 113 stands on this one too, unless what is sexual needs its warning (D7, D43).
    /// </summary>
    /// <param name="case">The case that the buttons name; null: the open report, or a new one.</param>
    public PersonOutcome BelowCrisis(PersonTurn turn, Reading said, Case? @case)
    {
        var view = @case is null
            ? DraftView.Of(turn.Turn, turn.File.Draft ?? DraftChanges.Begin(turn.Turn, ids)) : DraftView.Of(turn.Turn, @case);
        return new PersonOutcome(turn.File.AskedAboutDanger(view.Draft.Id, view.Now))
        {
            Posts = [view.Post(SafetyCard.Of(view, said.Danger, Seen(view), urged: !SexualWarning.Needed(view)))],
        };
    }

    /// <summary>Below the card about danger: how to help somebody whose life may be in danger (D43).</summary>
    public PersonOutcome ForOther(PersonTurn turn) =>
        new(turn.File) { Posts = [ForOther(turn, DraftView.Of(turn.Turn, turn.File.Draft ?? DraftChanges.Begin(turn.Turn, ids)))] };

    private static CardMessage ForOther(PersonTurn turn, DraftView view) => view.Post(CrisisCard.Beside(view, turn.Alarm is not null));

    /// <summary>Who reads what is typed in this field, as far as that is known here.</summary>
    private CrisisWords Typed(DraftView view, ActionData data, string field, string part) => data.Ids.GetValueOrDefault(With) switch
    {
        null or "" => CrisisWords.NotKept(view),
        { } verb when privates.Any(each => each.Verb == verb) => CrisisWords.TheirOwn,
        AddForm.Name => CrisisWords.InCase(view),
        _ when field == WhatStep.WhatInput || view.Playbook.FindQuestion(field) is not null => CrisisWords.InReport(view, part),
        _ => CrisisWords.Unsaid,
    };

    /// <summary>The step in whose field it was typed says whom to call and has a button of its own.</summary>
    private static bool HasJustAsked(PersonTurn turn) =>
        turn.Turn.Context.IsInvoke && turn.File.WasAskedAboutDanger(turn.Turn.Now);

    /// <summary>Where they are, as their alarm asked: the answer to that click says how it stands and whom to call.</summary>
    private static bool IsAnswerToAlarm(PersonTurn turn, ActionData data) =>
        turn.Alarm is not null && data.Inputs.Keys.All(field => field == ShareDangerAction.Where)
        && data.Ids.GetValueOrDefault(With) is IntakeVerbs.ShareDanger or IntakeVerbs.AskDanger or IntakeVerbs.EndDanger;

    /// <summary>Names this drawing of the question, so that a click on it is no repeat of a click on one before.</summary>
    internal static string Seen(DraftView view) => view.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private PersonOutcome Ask(PersonTurn turn, Danger signs)
    {
        var view = Asked(turn);
        return new PersonOutcome(turn.File.AskedAboutDanger(view.Draft.Id, view.Now).ToldOfAlarm(turn))
        {
            Posts = [view.Post(RunningCard.Or(turn, view, signs, Seen(view)))],
        };
    }

    /// <summary>The draft or case of which the bot asked.</summary>
    private DraftView Asked(PersonTurn turn)
    {
        var draft = turn.File.Draft ?? DraftChanges.Begin(turn.Turn, ids);
        return DraftView.Of(turn.Turn, turn.File.Profile.Asked is { } asked ? draft with { Id = asked.Of } : draft);
    }
}
