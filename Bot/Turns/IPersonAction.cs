namespace Weerbaar.Turns;

/// <summary>
/// Something that a person does in their own chat before there is a case, or beside it: the steps of a report, a command.
/// Nothing of it runs before access was asked. It looks at the person's file and says what should become of it; the pipeline writes that,
/// answers and goes on.
/// </summary>
internal interface IPersonAction
{
    string Verb { get; }

    /// <summary>What one must be allowed to before it is entered; by what the button asks for, where that differs.</summary>
    PersonPermission Needs(ActionData data) => PersonPermission.Own;

    /// <summary>
    /// Its card stands in a channel: the answer may stand there too. Any other verb is answered in the person's own chat, also when a
    /// card that was forwarded is clicked in a group.
    /// </summary>
    bool IsForChannels => false;

    /// <summary>About danger now: it is done whatever was typed this hour, and what is typed beside it is kept (D2).</summary>
    bool IsNeverRefused => false;

    /// <summary>Who presses it wants an alarm: where nobody knows what became of it, they read that (D2).</summary>
    bool AsksForAlarm => false;

    ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken);
}
