namespace Weerbaar.Features.TeamTalk;

/// <summary>The officers say when the team talks (D32); what is promised there, who promised it keeps.</summary>
internal sealed class TalkRights(TalkDoor talk, LessonStore lessons) : IPersonRights
{
    public IReadOnlyList<PersonRight> Given => [PersonRight.RunTalks, PersonRight.TakePartInTalk, PersonRight.KeepPromise];

    public async Task<bool> MayAsync(Turn turn, PersonRight needs, ActionData data, CancellationToken ct) => needs switch
    {
        PersonRight.RunTalks => await talk.IsOfficerAsync(turn.By, ct),
        PersonRight.TakePartInTalk => await talk.IsTeamAsync(turn.Context, ct),
        _ => await IsOwnPromiseAsync(turn, data, ct) || await talk.IsTeamAsync(turn.Context, ct) || await talk.IsOfficerAsync(turn.By, ct),
    };

    public string Refusal(PersonRight needs, Language language) =>
        Texts.In(language)[needs is PersonRight.RunTalks ? "Officers.Only" : "Team.Only"];

    private async Task<bool> IsOwnPromiseAsync(Turn turn, ActionData data, CancellationToken ct) =>
        (await lessons.FindAsync(data.Ids.GetValueOrDefault(TalkVerbs.Id) ?? "", ct))?.Promise?.Owner.Id == turn.By.Id;
}
