namespace Weerbaar.Cases;

/// <summary>Somebody wants the bot to make a chat with those who consult (D12). Kept before Teams is asked for it.</summary>
public sealed record ChatAsked(int Number, IReadOnlyList<Person> With) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Together = before.Together with { Chat = new JointChat(Number, stamp.At, stamp.By!, With) },
    };
}

/// <summary>How the asking for a chat or an appointment ended: news of the bot, nothing that somebody did.</summary>
public abstract record TogetherEnded : CaseEvent
{
    internal override bool MovesCase => false;
}

/// <summary>The chat is there.</summary>
public sealed record ChatMade(int Number, string Address, bool HasBot, bool MayExistTwice) : TogetherEnded
{
    internal override Case Apply(Case before, Stamp stamp) => before.WithChat(
        Number, chat => chat with { Address = Address, HasBot = HasBot, MayExistTwice = MayExistTwice });
}

/// <summary>It could not be made, or nobody can say that it was.</summary>
public sealed record ChatFailed(int Number, string Code) : TogetherEnded
{
    internal override Case Apply(Case before, Stamp stamp) => before.WithChat(Number, chat => chat with { Fault = Code });
}

/// <summary>Somebody wants a talk in their calendar, and in those of the others. Kept before the calendar is asked.</summary>
public sealed record AppointmentAsked(
    int Number, TalkKind Kind, string? Action, IReadOnlyList<Person> With, DateTimeOffset From, int Minutes) : CaseEvent
{
    internal override Case Apply(Case before, Stamp stamp) => before with
    {
        Together = before.Together with
        {
            Appointments =
            [
                .. before.Together.Appointments,
                new Appointment(Number, stamp.At, stamp.By!, Kind, Action, With, From, Minutes),
            ],
        },
    };
}

/// <summary>It stands in the calendars.</summary>
public sealed record AppointmentMade(int Number, string? Link) : TogetherEnded
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before.WithAppointment(Number, appointment => appointment with { IsMade = true, Link = Link });
}

/// <summary>It does not, or nobody can say that it does.</summary>
public sealed record AppointmentFailed(int Number, string Code) : TogetherEnded
{
    internal override Case Apply(Case before, Stamp stamp) =>
        before.WithAppointment(Number, appointment => appointment with { Fault = Code });
}
