namespace Weerbaar.Cases;

/// <summary>Of what somebody has so much in an hour that they never notice, and not so much that they could drown the others.</summary>
public enum Expense
{
    Report,

    /// <summary>Words that are added, a note, a reason.</summary>
    Addition,
    File,
    Byte,

    /// <summary>A character of a long text in the chat or in a step of a report.</summary>
    Character,
    Dialog,

    /// <summary>A case that danger opened; never refused: what comes after goes into the first (D2).</summary>
    Alarm,
}

/// <summary>What a command costs whoever gives it.</summary>
public static class Expenses
{
    /// <summary>Null: nothing. What must be possible in a case that is full costs nothing either.</summary>
    public static Expense? Of(CaseCommand command) => command switch
    {
        { IsNeverRefusedForRoom: true } or ReceiveEvidence => null,
        SendReport => Expense.Report,
        _ => command.Typed.Any() ? Expense.Addition : null,
    };
}
