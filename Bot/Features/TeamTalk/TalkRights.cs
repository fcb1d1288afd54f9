namespace Weerbaar.Features.TeamTalk;

/// <summary>The officers say when the team talks (D32); what is promised there, who promised it keeps.</summary>
internal sealed class TalkRights(TeamTalkAccess talk, LessonStore lessons) : IPersonRights
{
    public IReadOnlyList<PersonPermission> Given =>
        [PersonPermission.RunTalks, PersonPermission.TakePartInTalk, PersonPermission.KeepPromise];

    public async Task<bool> MayAsync(Turn turn, PersonPermission needs, ActionData data, CancellationToken cancellationToken) =>
        needs switch
        {
            PersonPermission.RunTalks => await talk.IsOfficerAsync(turn.By, cancellationToken),
            PersonPermission.TakePartInTalk => await talk.IsTeamAsync(turn.Context, cancellationToken),
            _ => await IsOwnPromiseAsync(turn, data, cancellationToken) || await talk.IsTeamAsync(turn.Context, cancellationToken)
                || await talk.IsOfficerAsync(turn.By, cancellationToken),
        };

    public string Refusal(PersonPermission needs, Language language) =>
        Texts.In(language)[needs is PersonPermission.RunTalks ? "Officers.Only" : "Team.Only"];

    private async Task<bool> IsOwnPromiseAsync(Turn turn, ActionData data, CancellationToken cancellationToken) =>
        (await lessons.FindAsync(data.Ids.GetValueOrDefault(TalkVerbs.Id) ?? "", cancellationToken))?.Promise?.Owner.Id == turn.By.Id;
}
