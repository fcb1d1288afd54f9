namespace Weerbaar.Features.Searches;

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
