using Weerbaar.Cases;
using Weerbaar.Chat;
using Weerbaar.OwnCase;
using Weerbaar.Records;
using Weerbaar.Turns;

namespace Weerbaar.Intake.Safety;

/// <summary>The case in which somebody's own alarm still goes on; null: there is none.</summary>
public delegate Task<Case?> RunningAlarm(PersonTurn turn, CancellationToken ct);

/// <summary>Finds it: that of the report which is open, else the newest among their open cases.</summary>
public sealed class RunningAlarms(CaseStore cases, OwnCases own)
{
    public async Task<Case?> FindAsync(PersonTurn turn, CancellationToken ct)
    {
        if (turn.File.Draft is { CaseExists: true } draft && (await cases.FindAsync(draft.Id, ct))?.Case is { } opened && IsRunning(opened, turn))
        {
            return opened;
        }

        return Newest(await own.OpenAsync(turn.Turn.By.Id, ct), turn);
    }

    public static Case? Newest(IEnumerable<Case> own, PersonTurn turn) =>
        own.Where(of => IsRunning(of, turn)).MaxBy(of => of.Danger!.RaisedAt);

    private static bool IsRunning(Case of, PersonTurn turn) => OwnAlarm.IsRunning(of, turn.Turn.By.Id, turn.Turn.Now);
}
