namespace Weerbaar.Features.TeamTalk;

/// <summary>The officers say when the team talks (D32); what is promised there, who promised it keeps.</summary>
internal sealed class TalkRights(TeamTalkAccess talk, LessonStore lessons) : IPersonRights
{
    public IReadOnlyList<PersonPermission> Given => [PersonPermission.RunTalks, PersonPermission.TakePartInTalk, PersonPermission.KeepPromise];

    public async Task<bool> MayAsync(Turn turn, PersonPermission needs, ActionData data, CancellationToken ct) => needs switch
    {
        PersonPermission.RunTalks => await talk.IsOfficerAsync(turn.By, ct),
        PersonPermission.TakePartInTalk => await talk.IsTeamAsync(turn.Context, ct),
        _ => await IsOwnPromiseAsync(turn, data, ct) || await talk.IsTeamAsync(turn.Context, ct) || await talk.IsOfficerAsync(turn.By, ct),
    };

    public string Refusal(PersonPermission needs, Language language) =>
        Texts.In(language)[needs is PersonPermission.RunTalks ? "Officers.Only" : "Team.Only"];

    private async Task<bool> IsOwnPromiseAsync(Turn turn, ActionData data, CancellationToken ct) =>
        (await lessons.FindAsync(data.Ids.GetValueOrDefault(TalkVerbs.Id) ?? "", ct))?.Promise?.Owner.Id == turn.By.Id;
}
