using Weerbaar.Features.OwnCase;

namespace Weerbaar.Features.Intake.Safety;

/// <summary>The case in which somebody's own alarm still goes on; null: there is none.</summary>
internal delegate Task<Case?> RunningAlarm(PersonTurn turn, CancellationToken cancellationToken);

/// <summary>Finds it: that of the report which is open, else among their thirty newest cases.</summary>
internal sealed class RunningAlarms(CaseStore cases, OwnCases own)
{
    /// <summary>It costs a read for each case, before the card with 112.</summary>
    private const int MostPages = 6;

    public async Task<Case?> FindAsync(PersonTurn turn, CancellationToken cancellationToken)
    {
        if (turn.File.Draft is { CaseExists: true } draft && (await cases.FindAsync(draft.Id, cancellationToken))?.Case is { } opened
            && IsRunning(opened, turn))
        {
            return opened;
        }

        string? from = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page =
                await own.ReadPageAsync(
                    CaseIndex.Mine(turn.Turn.By.Id), new Actor(new Person(turn.Turn.By.Id, "")), from, cancellationToken);
            var running = Newest(page.Cases, turn);
            if (running is not null || page.Older is null)
            {
                return running;
            }

            from = page.Older;
        }

        return null;
    }

    public static Case? Newest(IEnumerable<Case> own, PersonTurn turn) =>
        own.Where(@case => IsRunning(@case, turn)).MaxBy(@case => @case.Danger!.RaisedAt);

    private static bool IsRunning(Case @case, PersonTurn turn) => OwnAlarm.IsRunning(@case, turn.Turn.By.Id, turn.Turn.Now);
}
