using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Searches;

/// <summary>Something that an officer does to a search by a button, in the channel or in their own chat.</summary>
internal abstract class RoutineAction(RoutineStore routines) : IPersonAction, IAboutOthers
{
    public abstract string Verb { get; }

    public virtual bool IsForChannels => false;

    public PersonPermission Needs(ActionData data) => PersonPermission.RunSearches;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        MonitoringVerbs.IdIn(data) is { } id && await routines.FindAsync(id, cancellationToken) is { } routine
            ? await HandleAsync(turn, data, routine, cancellationToken)
            : Told(turn, "Gone");

    protected abstract ValueTask<PersonOutcome> HandleAsync(
        PersonTurn turn, ActionData data, Routine routine, CancellationToken cancellationToken);

    internal static PersonOutcome Told(PersonTurn turn, string text, params ReadOnlySpan<object?> values) =>
        new(turn.File) { Answer = new MessageAnswer(Texts.In(turn.Turn.Language)[text, values]) };

    /// <summary>What is typed or read at length stands in one's own chat, also when the click was in the channel.</summary>
    internal static PersonOutcome InOwnChat(PersonTurn turn, AdaptiveCard card, string summary) => turn.Turn.Context.IsPersonal
        ? new PersonOutcome(turn.File) { Answer = new CardAnswer(card) }
        : Told(turn, "InYourChat") with { Privately = [new CardMessage(card, summary)] };

    /// <summary>What many read is in the organisation's language, one's own chat in one's own.</summary>
    internal static RoutineCard Card(PersonTurn turn, Routine routine) => new(
        routine, turn.Turn.Playbook, turn.Turn.Context.IsPersonal ? turn.Turn.Language : turn.Turn.Playbook.Organisation.DefaultLanguage);
}

/// <summary>Pause, go on, stop: done, and the search's page as it stands now.</summary>
internal abstract class RoutineChange(RoutineStore routines) : RoutineAction(routines)
{
    protected abstract Routine Change(Routine routine, Turn turn);

    protected override ValueTask<PersonOutcome> HandleAsync(
        PersonTurn turn, ActionData data, Routine routine, CancellationToken cancellationToken)
    {
        var now = Change(routine, turn.Turn);
        var note = Texts.In(turn.Turn.Language)[ReferenceEquals(now, routine) ? "Already" : $"Done.{Verb}"];
        return new(new PersonOutcome(turn.File)
        {
            Effects = KeepRoutine.IfChanged(routine, now),
            Answer = new CardAnswer(new RoutineCard(now, turn.Turn.Playbook, turn.Turn.Language).Page(note)),
        });
    }
}

/// <summary>Nobody is asked to look for a while; its last day stays what it is.</summary>
internal sealed class PauseRoutine(RoutineStore routines) : RoutineChange(routines)
{
    public override string Verb => MonitoringVerbs.Pause;

    protected override Routine Change(Routine routine, Turn turn) => routine.Paused(turn.By, turn.Now);
}

/// <summary>It goes on with the next round.</summary>
internal sealed class ResumeRoutine(RoutineStore routines) : RoutineChange(routines)
{
    public override string Verb => MonitoringVerbs.Resume;

    protected override Routine Change(Routine routine, Turn turn) => routine.Resumed(turn.By, turn.Now);
}

/// <summary>It is over; it stays on the list until it is erased.</summary>
internal sealed class StopRoutine(RoutineStore routines) : RoutineChange(routines)
{
    public override string Verb => MonitoringVerbs.Stop;

    protected override Routine Change(Routine routine, Turn turn) => routine.Stopped(turn.By, turn.Now);
}

/// <summary>The search's page, in the officer's own chat.</summary>
internal sealed class ManageRoutine(RoutineStore routines) : RoutineAction(routines)
{
    public override string Verb => MonitoringVerbs.Manage;

    public override bool IsForChannels => true;

    protected override ValueTask<PersonOutcome> HandleAsync(
        PersonTurn turn, ActionData data, Routine routine, CancellationToken cancellationToken)
    {
        var card = new RoutineCard(routine, turn.Turn.Playbook, turn.Turn.Language);
        return new(InOwnChat(turn, card.Page(), card.Summary));
    }
}

/// <summary>"I looked and found nothing": one click in the channel.</summary>
internal sealed class NothingFound(RoutineStore routines, SettingsStore settings)
    : RoutineAction(routines)
{
    public override string Verb => MonitoringVerbs.Nothing;

    public override bool IsForChannels => true;

    protected override async ValueTask<PersonOutcome> HandleAsync(
        PersonTurn turn, ActionData data, Routine routine, CancellationToken cancellationToken)
    {
        if (!MonitoringVerbs.IsNewest(data, routine))
        {
            return Told(turn, "OldReminder");
        }

        var now = routine.Looked(RoundResult.Nothing, turn.Turn.By, turn.Turn.Now);
        var done = turn.Turn.Context.IsPersonal || await IsReadByOfficersOnlyAsync(cancellationToken)
            ? new PersonOutcome(turn.File) { Answer = new CardAnswer(Card(turn, now).Reminder()) }
            : Told(turn, "Recorded");
        return done.With(KeepRoutine.IfChanged(routine, now));
    }

    private async Task<bool> IsReadByOfficersOnlyAsync(CancellationToken cancellationToken) =>
        (await settings.FindChannelAsync(ChannelUse.Officers, cancellationToken))?.Standing is { IsClosed: false };
}
