using System.Globalization;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake;

/// <summary>What was added to a case is something new: a report begins with the same words. In the case they stay, as the card said.</summary>
internal sealed class FollowAnewAction(ReportStart start, MessageReader reader, CaseStore cases, RunningAlarm alarm) : IPersonAction
{
    public string Verb => IntakeVerbs.FollowAnew;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        var text = await FindWordsAsync(turn, data, ct) ?? "";
        var message = data.Ids.GetValueOrDefault(DraftIds.Message) is { } named && turn.File.HasSent(named) ? named : null;
        return start.Begin((await turn.WithAlarmAsync(alarm, ct)).Bringing(message, text), text, reader.Read(text)).InPlace();
    }

    /// <summary>Only one's own words, of the very event that the card named; null: files alone were added.</summary>
    private async Task<string?> FindWordsAsync(PersonTurn turn, ActionData data, CancellationToken ct)
    {
        if (DraftIds.CaseOf(data, CaseIds.Case) is not { } of
            || !int.TryParse(data.Ids.GetValueOrDefault(DraftIds.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1)
        {
            return null;
        }

        var named = await cases.ReadEventsAsync(of, version - 1, ct).FirstOrDefaultAsync(ct);
        return named is { Event: ReportAdded added } && named.Stamp.Version == version && named.Stamp.By?.Id == turn.Turn.By.Id ? added.Text : null;
    }
}
