using Weerbaar.Aftercare;
using Weerbaar.Figures;
using Weerbaar.Intake;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Records;
using Weerbaar.Turns;

namespace Weerbaar.Chat;

/// <summary>The commands that people type, in both languages and with typing errors.</summary>
public sealed class Commands(OwnCases ownCases, ReportStop stop, AftercareCommand aftercare, FiguresCommand figures, Setup setup)
{
    public async ValueTask<PersonOutcome> RunAsync(Intent command, PersonTurn turn, string text, CancellationToken ct)
    {
        var person = turn.Turn.By.Id;
        return command switch
        {
            Intent.Help => Welcome.Help(turn),
            Intent.Status or Intent.MyReports => CaseList.Show(
                turn,
                await ownCases.NewestAsync(person, PersonList.Mine, ct),
                await ownCases.NewestAsync(person, PersonList.WaitingForMe, ct)),
            Intent.AddEvidence => EvidenceHint.Show(turn, await ownCases.OpenAsync(person, ct)),
            Intent.Withdraw => WithdrawList.Show(turn, await ownCases.OpenAsync(person, ct)),
            Intent.Language => LanguageChoice.Ask(turn, text),
            Intent.Deputy => DeputyChoice.Ask(turn),
            Intent.Aftercare => await aftercare.ShowAsync(turn, ct),
            Intent.Figures => await figures.ShowAsync(turn, text, ct),
            Intent.Settings => await setup.ShowAsync(turn, ct),
            Intent.Stop => stop.Pause(turn),
            _ => Welcome.Lead(turn),
        };
    }
}
