namespace Weerbaar.Features.Intake.Safety;

/// <summary>
/// Whether somebody read a moment ago how their alarm stands. Then one line with 112 is enough for what they type next: a wall of the same
/// red card is read by nobody (D2).
/// </summary>
internal static class ToldAlarm
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>A whole card told it, and the alarm has not changed since.</summary>
    public static bool KnowsAlarm(this PersonTurn turn) =>
        turn is { Alarm: { } @case, File.Profile.AlarmTold: { } told } && told.Of == @case.Id && turn.Turn.Now - told.At < Fresh
            && told.At > LastChange(@case.Danger!);

    /// <summary>The file of somebody who reads such a card now, unless they did so a moment ago.</summary>
    public static PersonFile ToldOfAlarm(this PersonFile file, PersonTurn turn) => turn.Alarm is not { } @case || turn.KnowsAlarm()
        ? file
        : file with { Profile = file.Profile with { AlarmTold = new AskedDanger(@case.Id, turn.Turn.Now) } };

    public static async Task<PersonTurn> WithAlarmAsync(this PersonTurn turn, RunningAlarm alarm, CancellationToken cancellationToken) =>
        turn with { Alarm = await alarm(turn, cancellationToken) };

    private static DateTimeOffset LastChange(DangerNow danger) =>
        new[] { danger.RaisedAt, danger.FurtherAt, danger.EscalatedAt, danger.SeenAt, danger.TeamWarnedAt, danger.Shared?.At }.Max()!.Value;
}
