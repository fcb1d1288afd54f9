using Weerbaar.Directories;
using Weerbaar.Features.Intake;
using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Chat;

/// <summary>The commands that people type, in both languages and with typing errors.</summary>
internal sealed class Commands(
    OwnCases ownCases,
    ReportStop stop,
    Setup setup,
    GraphDirectory directory,
    GroupOptions groups,
    IEnumerable<IPersonCommand> brought)
{
    private readonly Dictionary<Intent, IPersonCommand> brought = brought.ToDictionary(each => each.Intent);

    public async ValueTask<PersonOutcome> RunAsync(Intent command, PersonTurn turn, string text, CancellationToken ct)
    {
        var person = turn.Turn.By.Id;
        return command switch
        {
            Intent.Help => Welcome.Help(turn),
            Intent.Status => await ShowOverviewAsync(turn, tellsMore: true, ct),
            Intent.MyReports => await ShowOverviewAsync(turn, tellsMore: false, ct),
            Intent.Readers => WhoReads.Show(turn, await ownCases.FindNewestAsync(person, ct)),
            Intent.Thanks => SmallTalk.Answer(turn),
            Intent.AddEvidence => EvidenceHint.Show(turn, await ownCases.OpenAsync(person, ct)),
            Intent.Withdraw => WithdrawList.Show(turn, await ownCases.OpenAsync(person, ct)),
            Intent.Language => LanguageChoice.Ask(turn, text),
            Intent.Deputy => DeputyChoice.Ask(turn),
            Intent.Settings => await setup.ShowAsync(turn, ct),
            Intent.Stop when turn.File.Draft is null || turn.File.HoldsOnlyWaitingFiles() => StillOpen.Show(turn, await ownCases.OpenAsync(person, ct)),
            Intent.Stop => stop.Pause(turn),
            Intent.Resume => stop.Resume(turn),
            Intent.NotReporting => NotReporting.Show(turn),
            Intent.MyData => Welcome.MyData(turn),
            Intent.Elsewhere => Welcome.Elsewhere(turn),
            _ when brought.GetValueOrDefault(command) is { } one => await one.ShowAsync(turn, text, ct),
            _ => Welcome.Help(turn),
        };
    }

    private async Task<PersonOutcome> ShowOverviewAsync(PersonTurn turn, bool tellsMore, CancellationToken ct)
    {
        var (person, actor) = (turn.Turn.By.Id, turn.Turn.Actor);
        var mine = await ownCases.ReadPageAsync(CaseIndex.Mine(person), actor, null, ct);
        var waiting = await ownCases.ReadPageAsync(CaseIndex.WaitingFor(person), actor, null, ct);
        return new CaseList(turn.Turn).Overview(turn, mine, waiting, await IsOfficerAsync(person, ct), tellsMore);
    }

    /// <summary>One's own reports are shown also while the directory is out of reach.</summary>
    private async Task<bool> IsOfficerAsync(PersonId person, CancellationToken ct)
    {
        try
        {
            return await directory.IsMemberForReadingAsync(person.Value, groups.Officers, ct);
        }
        catch (DirectoryUnavailableException)
        {
            return false;
        }
    }
}
