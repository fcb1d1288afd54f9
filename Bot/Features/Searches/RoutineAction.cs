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
