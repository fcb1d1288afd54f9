using Weerbaar.Directories;
using Weerbaar.Features.Figures;
using Weerbaar.Features.Monitoring;
using Weerbaar.Features.TeamTalk;

namespace Weerbaar.Delivery;

/// <summary>
/// The one place that says who may enter what people do beside cases or with their own: from the token, the directory, the place and the
/// case as it was just read, never from a card.
/// </summary>
public sealed class PersonAccess(
    CaseStore cases, LessonStore lessons, TalkDoor talk, Watchers watchers, FigureReaders readers, GraphDirectory directory, GroupOptions groups)
{
    /// <returns>The turn to enter with; null: they may not, and nothing of it runs.</returns>
    /// <exception cref="DirectoryUnavailableException">Nobody knows now: try again.</exception>
    public async Task<PersonTurn?> AdmitAsync(PersonTurn turn, PersonRight needs, ActionData data, CancellationToken ct) => needs switch
    {
        PersonRight.Own => turn,
        PersonRight.Follow => await OnCaseAsync(turn, Right.Follow, data, ct),
        PersonRight.Add => await OnCaseAsync(turn, Right.Add, data, ct),
        PersonRight.Care => await OnCaseAsync(turn, Right.Care, data, ct),
        _ => await MayAsync(turn.Turn, needs, data, ct) ? turn : null,
    };

    /// <summary>What they read who may not.</summary>
    public static string Refusal(PersonRight needs, Language language) => needs switch
    {
        PersonRight.RunSearches => Features.Monitoring.Texts.In(language)["OfficersOnly"],
        PersonRight.RunTalks => Features.TeamTalk.Texts.In(language)["Officers.Only"],
        PersonRight.TakePartInTalk or PersonRight.KeepPromise => Features.TeamTalk.Texts.In(language)["Team.Only"],
        PersonRight.ReadFigures => new FigureWords(language)["NotAllowed"],
        _ => RefusalText.Of(new NotAllowed(), language),
    };

    /// <summary>What the case alone makes of somebody: an officer acts on the officers' cards.</summary>
    private async Task<PersonTurn?> OnCaseAsync(PersonTurn turn, Right right, ActionData data, CancellationToken ct) =>
        data.Ids.GetValueOrDefault(CaseIds.Case) is var id && Ids.IsOne(id) && (await cases.FindAsync(new CaseId(id), ct))?.Case is { } of
            && Access.May(new Actor(turn.Turn.By), of, right) ? turn with { Of = of } : null;

    private async Task<bool> MayAsync(Turn turn, PersonRight needs, ActionData data, CancellationToken ct) => needs switch
    {
        PersonRight.RunSearches => await watchers.IsOfficerAsync(turn, ct),
        PersonRight.RunTalks => await talk.IsOfficerAsync(turn.By, ct),
        PersonRight.TakePartInTalk => await talk.IsTeamAsync(turn.Context, ct),
        PersonRight.KeepPromise => await IsOwnPromiseAsync(turn, data, ct) || await talk.IsTeamAsync(turn.Context, ct) || await talk.IsOfficerAsync(turn.By, ct),
        PersonRight.ReadOpenCases => await directory.IsMemberForReadingAsync(turn.By.Id.Value, groups.Officers, ct),
        PersonRight.ReadFigures => await readers.MayAsync(turn.By.Id, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(needs)),
    };

    private async Task<bool> IsOwnPromiseAsync(Turn turn, ActionData data, CancellationToken ct) =>
        (await lessons.FindAsync(data.Ids.GetValueOrDefault(TalkVerbs.Id) ?? "", ct))?.Promise?.Owner.Id == turn.By.Id;
}
