using Weerbaar.Directories;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Chat;

/// <summary>Somebody says in a channel what it is for: an administrator may, and reads what comes of it.</summary>
internal sealed class ChannelBindings(
    SettingsStore settings, DepartmentStore departments, GraphDirectory directory, GroupOptions groups)
{
    /// <summary>The directory's own limit.</summary>
    private const int MostLetters = 64;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ChannelBinding binding, CancellationToken cancellationToken)
    {
        var words = Texts.In(turn.Turn.Language);
        if (!await directory.IsMemberAsync(turn.Turn.By.Id.Value, groups.Administrators, cancellationToken))
        {
            return Refused(turn, words["Channel.AdministratorsOnly"]);
        }

        return binding switch
        {
            { Department: { Length: 0 or > MostLetters } } => Refused(turn, words["Channel.Department.Missing", MostLetters]),
            { Use: ChannelUse.Team, Department: not null } => Refused(turn, words["Channel.Department.NoTeam"]),
            { Ends: true, Department: null } => Refused(turn, words["Channel.Unbind.Own"]),
            { Ends: true, Department: { } department } => await EndAsync(turn, binding, department, words, cancellationToken),
            { Department: { } department } => Bound(turn, binding, await BindDepartmentAsync(turn, department, words, cancellationToken)),
            _ => Bound(turn, binding, words[$"Channel.Bound.{binding.Use}"]),
        };
    }

    /// <summary>Said where it is bound; of a channel that is gone, anywhere.</summary>
    private async Task<PersonOutcome> EndAsync(
        PersonTurn turn, ChannelBinding binding, string department, Wording words, CancellationToken cancellationToken) =>
        await departments.FindAsync(department, cancellationToken) is { } bound && (bound.LostAt is not null || IsHere(turn, bound.Channel))
            ? Bound(turn, binding with { Department = bound.Department }, words["Channel.Unbound", bound.Department])
            : Refused(turn, words["Channel.Unbind.NotHere", department]);

    private async Task<string> BindDepartmentAsync(PersonTurn turn, string department, Wording words, CancellationToken cancellationToken)
    {
        var others = (await departments.ReadAllAsync(cancellationToken))
            .Where(bound => IsHere(turn, bound.Channel) && Department.KeyOf(bound.Department) != Department.KeyOf(department))
            .Select(bound => bound.Department)
            .ToList();
        var own = await settings.FindChannelAsync(ChannelUse.Officers, cancellationToken);
        string?[] said =
        [
            words["Channel.Bound.Department", department],
            others.Count == 0 ? null : words["Channel.Bound.Also", string.Join(", ", others)],
            own is null ? words["Channel.Bound.NoOwn", words["Channel.Bind.Officers"]] : null,
        ];
        return string.Join(' ', said.OfType<string>());
    }

    private static bool IsHere(PersonTurn turn, BoundChannel channel) =>
        channel.ChannelId == turn.Turn.Context.Reference.Channel.ConversationId;

    private static PersonOutcome Bound(PersonTurn turn, ChannelBinding binding, string text) =>
        Refused(turn, text).With([new BindChannel(binding)]);

    private static PersonOutcome Refused(PersonTurn turn, string text) => new(turn.File) { Posts = [new TextMessage(text)] };
}
