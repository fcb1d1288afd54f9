using System.Globalization;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake;

/// <summary>
/// What was added to a case is something new: a report begins with the same words. In the case they stay, as the card said.
/// </summary>
internal sealed class FollowAnewAction(ReportStart start, MessageReader reader, CaseStore cases, RunningAlarm alarm) : IPersonAction
{
    public string Verb => IntakeVerbs.FollowAnew;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        var text = await FindWordsAsync(turn, data, cancellationToken) ?? "";
        var message = data.Ids.GetValueOrDefault(DraftIds.Message) is { } named && turn.File.HasSent(named) ? named : null;
        return start.Begin((await turn.WithAlarmAsync(alarm, cancellationToken)).Bringing(message, text), text, reader.Read(text))
            .InPlace();
    }

    /// <summary>Only one's own words, of the very event that the card named; null: files alone were added.</summary>
    private async Task<string?> FindWordsAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        if (DraftIds.CaseOf(data, CaseIds.Case) is not { } caseId
            || !int.TryParse(data.Ids.GetValueOrDefault(DraftIds.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || version < 1)
        {
            return null;
        }

        var named = await cases.ReadEventsAsync(caseId, version - 1, cancellationToken).FirstOrDefaultAsync(cancellationToken);
        return named is { Event: ReportAdded added } && named.Stamp.Version == version && named.Stamp.By?.Id == turn.Turn.By.Id
            ? added.Text : null;
    }
}
