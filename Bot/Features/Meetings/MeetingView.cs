namespace Weerbaar.Features.Meetings;

/// <summary>The chat to consult in, as a card tells of it; nobody is named.</summary>
/// <param name="Address">Teams' id of it, while nobody is in it who does not belong there; who reads the card can open it.</param>
internal sealed record ChatLine(bool IsUnderWay, string? Address, bool HasBot, bool MayExistTwice, bool IsForOthers, string? Fault);

/// <summary>A planned talk.</summary>
/// <param name="Link">Opens it in the organiser's calendar; null on a card that others read too.</param>
internal sealed record TalkLine(DateTimeOffset From, int Minutes, bool IsMade, string? Link, string? Fault);

/// <summary>All that a card shows of how people meet.</summary>
internal sealed record MeetingView(ChatLine? Chat, IReadOnlyList<TalkLine> Talks)
{
    /// <param name="talk">What kind of talk this reader reads of.</param>
    /// <param name="reader">Null: a channel reads it.</param>
    public static MeetingView Of(Case @case, TalkKind talk, PersonId? reader) => new(
        @case.IsOpen && @case.Together.Chat is { } chat ? Line(@case, chat, reader) : null,
        [.. Newest([.. @case.Together.Appointments.Where(each => each.Kind == talk && IsToCome(@case, each))]).Select(
            each => Line(each, reader))]);

    /// <summary>The last that stands in a calendar, and the last that was asked for.</summary>
    private static IEnumerable<Appointment> Newest(IReadOnlyList<Appointment> all) =>
        all.Where(each => each == all[^1] || each == all.LastOrDefault(one => one.IsMade));

    private static ChatLine Line(Case @case, JointChat chat, PersonId? reader)
    {
        var right = Meeting.IsWithTheRightPeople(@case, chat);
        var isTheirs = reader is null || chat.With.Any(member => member.Id == reader);
        return new(
            chat.IsUnderWay, right && isTheirs ? chat.Address : null, chat.HasBot, chat.MayExistTwice, chat.Address is not null && !right,
            chat.Fault);
    }

    private static TalkLine Line(Appointment planned, PersonId? reader) => new(
        planned.From, planned.Minutes, planned.IsMade, reader == planned.Organizer.Id ? planned.Link : null, planned.Fault);

    /// <summary>Until it is said that the talk was held, or that the action ended.</summary>
    private static bool IsToCome(Case @case, Appointment planned) => planned.Kind is TalkKind.Aftercare
        ? @case.Talk.IsOwed && !@case.IsWithdrawn
        : @case.Actions.Any(action => action.Id == planned.Action && action.Status is ActionStatus.Open);
}

/// <summary>Which actions are talks that can be planned.</summary>
internal static class OpenTalksOf
{
    public static IEnumerable<ActionItem> OpenTalks(this Case @case, OrganisationPlaybook playbook) => @case.IsOpen
        ? @case.Actions.Where(action => action.Status is ActionStatus.Open && playbook.FindOption(action.Option)?.IsTalk is true)
        : [];
}
