namespace Weerbaar.Cases;

/// <summary>The bot is to make a chat with those who consult (D12).</summary>
/// <param name="IsOffered">The organisation lets the bot make chats.</param>
public sealed record AskForChat(bool IsOffered) : CaseCommand
{
    public override Permission Right => Permission.Meet;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (!IsOffered)
        {
            return new NotOffered();
        }

        var people = Meeting.ToConsult(@case, context.By);
        if (people.Count < 2)
        {
            return new NobodyToMeet();
        }

        return @case.Together.Chat is { IsUnderWay: true } || Meeting.ChatFor(@case, context.By) is not null
            ? Decision.Nothing
            : new ChatAsked((@case.Together.Chat?.Number ?? 0) + 1, people);
    }
}

/// <summary>The bot is to put a talk into the calendars of those who hold it.</summary>
/// <param name="Action">For an incident talk: the action that it carries out.</param>
/// <param name="IsOffered">The organisation lets the bot make appointments.</param>
public sealed record AskForAppointment(
    TalkKind Kind, string? Action, DateOnly? Date, TimeOnly? Time, int Minutes, bool IsOffered) : CaseCommand
{
    /// <summary>How long a talk can be planned for.</summary>
    public static readonly IReadOnlyList<int> Lengths = [15, 30, 45, 60, 90];

    /// <summary>A typing error in the year is no plan.</summary>
    private const int MostDaysAhead = 180;

    public override Permission Right => Kind is TalkKind.Aftercare ? Permission.ConfirmTalk : Permission.CarryOut;

    /// <summary>The talk with the employee is owed also when the case was closed before (D28).</summary>
    public override bool AlsoWhenEnded => Kind is TalkKind.Aftercare;

    protected internal override Decision Decide(Case @case, DecisionContext context)
    {
        if (@case.IsWithdrawn)
        {
            return new CaseEnded(Phase.Withdrawn);
        }

        if (!IsOffered)
        {
            return new NotOffered();
        }

        if (Unfounded(@case, context) is { } unfounded)
        {
            return unfounded;
        }

        return Moment(context.Playbook.Organisation.TimeZone) is not { } from ? new MomentMissing()
            : from <= context.Now ? new MomentPast()
            : from > context.Now.AddDays(MostDaysAhead) ? new MomentTooFar(MostDaysAhead)
            : !Lengths.Contains(Minutes) ? new UnknownChoice("minutes")
            : @case.Together.Appointments.Any(one => IsSame(one, from, context)) ? Decision.Nothing
            : new AppointmentAsked(@case.Together.Appointments.Count + 1, Kind, Action, People(@case, context), from, Minutes);
    }

    private Refusal? Unfounded(Case @case, DecisionContext context) =>
        Kind is TalkKind.Aftercare ? NoTalk(@case) : NoAction(@case, context);

    private static Refusal? NoTalk(Case @case) =>
        @case.Affected is null ? new NobodyToMeet() : @case.Talk.IsOwed ? null : new TalkDone();

    private Refusal? NoAction(Case @case, DecisionContext context) => @case.Actions.FirstOrDefault(action => action.Id == Action) switch
    {
        { } action when context.Playbook.FindOption(action.Option)?.IsTalk is not true => new NoSuchAction(),
        { } action when !Access.RolesOf(context.Actor, @case).Contains(CaseRole.Officer) && action.Owner?.Id != context.By.Id =>
            new NotAllowed(),
        { Status: not ActionStatus.Open } ended => new ActionEnded(ended.Status, ended.EndedBy!),
        { } => null,
        null => new NoSuchAction(),
    };

    private IReadOnlyList<Person> People(Case @case, DecisionContext context) => Kind is TalkKind.Aftercare
        ? Meeting.Aftercare(@case)
        : Meeting.Incident(@case, @case.Actions.First(action => action.Id == Action), context.By);

    /// <summary>By the clocks of the organisation; null also for an hour that the change to summer time leaves out.</summary>
    private DateTimeOffset? Moment(string timeZone)
    {
        if (Date is not { } date || Time is not { } time)
        {
            return null;
        }

        var (local, zone) = (date.ToDateTime(time), TimeZoneInfo.FindSystemTimeZoneById(timeZone));
        return zone.IsInvalidTime(local) ? null : new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private bool IsSame(Appointment one, DateTimeOffset from, DecisionContext context) =>
        one.Fault is null && one.Kind == Kind && one.Action == Action && one.From == from && one.Organizer.Id == context.By.Id;
}

/// <summary>What became of a chat or an appointment that the bot was asked for.</summary>
/// <param name="News">Of the newest chat, or of an appointment; known already: nothing.</param>
public sealed record NoteTogether(TogetherEnded News) : CaseCommand
{
    public override Permission Right => Permission.Work;

    public override bool AlsoWhenEnded => true;

    protected internal override Decision Decide(Case @case, DecisionContext context) =>
        !@case.IsWithdrawn && IsAwaited(@case.Together) ? News : Decision.Nothing;

    private bool IsAwaited(Together together) => News switch
    {
        ChatMade made => IsAwaited(together.Chat, made.Number),
        ChatFailed failed => IsAwaited(together.Chat, failed.Number),
        AppointmentMade made => IsAwaited(together, made.Number),
        AppointmentFailed failed => IsAwaited(together, failed.Number),
        _ => false,
    };

    private static bool IsAwaited(JointChat? chat, int number) => chat is { IsUnderWay: true } && chat.Number == number;

    private static bool IsAwaited(Together together, int number) =>
        together.Appointments.Any(one => one.IsUnderWay && one.Number == number);
}
