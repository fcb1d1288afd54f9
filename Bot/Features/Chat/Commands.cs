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
    private readonly Dictionary<Intent, IPersonCommand> _brought = brought.ToDictionary(each => each.Intent);

    public async ValueTask<PersonOutcome> RunAsync(Intent command, PersonTurn turn, string text, CancellationToken cancellationToken)
    {
        var person = turn.Turn.By.Id;
        return command switch
        {
            Intent.Help => Welcome.Help(turn),
            Intent.Status => await ShowOverviewAsync(turn, tellsMore: true, cancellationToken),
            Intent.MyReports => await ShowOverviewAsync(turn, tellsMore: false, cancellationToken),
            Intent.Readers => WhoReads.Show(turn, await ownCases.FindNewestAsync(person, cancellationToken)),
            Intent.Thanks => SmallTalk.Answer(turn),
            Intent.AddEvidence => EvidenceHint.Show(turn, await ownCases.OpenAsync(person, cancellationToken)),
            Intent.Withdraw => WithdrawList.Show(turn, await ownCases.OpenAsync(person, cancellationToken)),
            Intent.Language => LanguageChoice.Ask(turn, text),
            Intent.Deputy => DeputyChoice.Ask(turn),
            Intent.Settings => await setup.ShowAsync(turn, cancellationToken),
            Intent.Stop when turn.File.Draft is null || turn.File.HoldsOnlyWaitingFiles() =>
                StillOpen.Show(turn, await ownCases.OpenAsync(person, cancellationToken)),
            Intent.Stop => stop.Pause(turn),
            Intent.Resume => stop.Resume(turn),
            Intent.NotReporting => NotReporting.Show(turn),
            Intent.MyData => Welcome.MyData(turn),
            Intent.Elsewhere => Welcome.Elsewhere(turn),
            _ when _brought.GetValueOrDefault(command) is { } one => await one.ShowAsync(turn, text, cancellationToken),
            _ => Welcome.Help(turn),
        };
    }

    private async Task<PersonOutcome> ShowOverviewAsync(PersonTurn turn, bool tellsMore, CancellationToken cancellationToken)
    {
        var (person, actor) = (turn.Turn.By.Id, turn.Turn.Actor);
        var mine = await ownCases.ReadPageAsync(CaseIndex.Mine(person), actor, null, cancellationToken);
        var waiting = await ownCases.ReadPageAsync(CaseIndex.WaitingFor(person), actor, null, cancellationToken);
        return new CaseList(turn.Turn).Overview(turn, mine, waiting, await IsOfficerAsync(person, cancellationToken), tellsMore);
    }

    /// <summary>One's own reports are shown also while the directory is out of reach.</summary>
    private async Task<bool> IsOfficerAsync(PersonId person, CancellationToken cancellationToken)
    {
        try
        {
            return await directory.IsMemberForReadingAsync(person.Value, groups.Officers, cancellationToken);
        }
        catch (DirectoryUnavailableException)
        {
            return false;
        }
    }
}
