using Weerbaar.Directories;

namespace Weerbaar.Features.TeamTalk;

/// <summary>
/// Who may do what in the team's talk: the team where its channel is bound, the officers by the directory. No card is believed.
/// </summary>
internal sealed class TeamTalkAccess(SettingsStore settings, TalkStore talks, GraphDirectory directory, GroupOptions groups)
{
    /// <summary>They speak or click in the bound channel, which Teams opens to its members alone.</summary>
    public async Task<bool> IsTeamAsync(TurnContext context, CancellationToken cancellationToken) =>
        !context.IsPersonal && await settings.FindChannelAsync(ChannelUse.Team, cancellationToken) is { } team
        && team.ChannelId == context.Reference.Channel.ConversationId;

    /// <summary>The talk that a button in the team's channel is about; null: there is none.</summary>
    public Task<Discussion?> FindDiscussionAsync(ActionData data, CancellationToken cancellationToken) =>
        talks.FindAsync(data.Ids.GetValueOrDefault(TalkVerbs.Id), cancellationToken);

    /// <exception cref="DirectoryUnavailableException">The directory does not answer: "try again".</exception>
    public Task<bool> IsOfficerAsync(Person person, CancellationToken cancellationToken) =>
        directory.IsMemberAsync(person.Id.Value, groups.Officers, cancellationToken);

    public async Task<bool> HasChannelAsync(CancellationToken cancellationToken) =>
        await settings.FindChannelAsync(ChannelUse.Team, cancellationToken) is not null;

    internal static PersonOutcome Say(PersonTurn turn, string key, params object[] values) =>
        Answer(turn, new MessageAnswer(Texts.In(turn.Turn.Language)[key, values]));

    internal static PersonOutcome SayInDialog(PersonTurn turn, string key, params object[] values) =>
        Answer(turn, new DialogMessage(Texts.In(turn.Turn.Language)[key, values]));

    internal static PersonOutcome Answer(PersonTurn turn, InvokeResponse answer) => new(turn.File) { Answer = answer };
}
