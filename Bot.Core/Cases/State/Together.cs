namespace Weerbaar.Cases;

/// <summary>What the bot was asked to make so that people meet: a chat to consult in (D12), talks in calendars (D15, D28).</summary>
public sealed record Together
{
    /// <summary>The newest; an older one lives on in the events.</summary>
    public JointChat? Chat { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Appointment> Appointments { get; init; } = [];

    public bool IsUnderWay => Chat is { IsUnderWay: true } || Appointments.Any(appointment => appointment.IsUnderWay);
}

/// <summary>A group chat in Teams with those who consult.</summary>
/// <param name="Number">Counts the case's chats from 1.</param>
public sealed record JointChat(int Number, DateTimeOffset AskedAt, Person AskedBy, IReadOnlyList<Person> With)
{
    /// <summary>Teams' id of it, once it is there.</summary>
    public string? Address { get; init; }

    /// <summary>The bot is in it, and shows its card there.</summary>
    public bool HasBot { get; init; }

    /// <summary>The answer to a first try was lost: there may be an empty one beside it.</summary>
    public bool MayExistTwice { get; init; }

    /// <summary>Why there is none, as a code.</summary>
    public string? Fault { get; init; }

    public bool IsUnderWay => Address is null && Fault is null;
}

/// <summary>What an appointment is for.</summary>
public enum TalkKind
{
    /// <summary>The manager and the employee (D28).</summary>
    Aftercare,

    /// <summary>With the sender, about the behaviour (D15); the sender is in no directory and is invited by a person.</summary>
    Incident,
}

/// <summary>A talk in the calendar of who asked for it. That it was held is said elsewhere.</summary>
/// <param name="Number">Counts the case's appointments from 1.</param>
/// <param name="Action">The action that the talk carries out, if it is one.</param>
/// <param name="With">Who is invited besides the organiser.</param>
public sealed record Appointment(
    int Number,
    DateTimeOffset AskedAt,
    Person Organizer,
    TalkKind Kind,
    string? Action,
    IReadOnlyList<Person> With,
    DateTimeOffset From,
    int Minutes)
{
    public bool IsMade { get; init; }

    /// <summary>Opens it in the organiser's calendar, where it is moved or cancelled.</summary>
    public string? Link { get; init; }

    /// <summary>Why it is not there, as a code.</summary>
    public string? Fault { get; init; }

    public bool IsUnderWay => !IsMade && Fault is null;
}
