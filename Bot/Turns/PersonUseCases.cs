using Weerbaar.Teams.Connector;

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

/// <summary>The verbs under which what nobody clicked comes to its handler.</summary>
internal static class PersonVerbs
{
    /// <summary>Typed, or files sent, in the person's own chat.</summary>
    public const string Message = "message";

    /// <summary>A message was changed, or brought back.</summary>
    public const string Edited = "edited";

    /// <summary>A message was deleted.</summary>
    public const string Deleted = "deleted";

    /// <summary>The app was installed for the person; may be said more than once.</summary>
    public const string Installed = "installed";

    /// <summary>Words typed in a field of a card or a dialog, beside what its button does.</summary>
    public const string Typed = "typed";

    /// <summary>The bot was mentioned in a channel; <see cref="PersonOutcome.Posts"/> are posted there.</summary>
    public const string ChannelMessage = "channel-message";
}

/// <summary>A person's turn with their file as it was read; on a conflict it is read and handled again.</summary>
internal sealed record PersonTurn(PersonFile File, Turn Turn)
{
    /// <summary>The case that the button names, as it was just read, where the verb needs a right on it.</summary>
    public Case? Of { get; init; }

    /// <summary>The case of their own alarm that goes on, where it was looked for.</summary>
    public Case? Alarm { get; init; }

    /// <summary>As if this message were said now: words of it that waited are answered.</summary>
    public PersonTurn Bringing(string? message, string words) =>
        this with { Turn = Turn with { Context = Turn.Context.Bringing(new IncomingMessage { Id = message, Text = words }) } };
}

/// <summary>What should come of a person's turn.</summary>
/// <param name="File">The file as it should be; the same one: nothing is written.</param>
internal sealed record PersonOutcome(PersonFile File)
{
    /// <summary>The answer to a click: a card in its place, or a line of text.</summary>
    public InvokeResponse Answer { get; init; } = new EmptyAnswer();

    /// <summary>What is posted in the chat, in this order; for a typed message this is the answer.</summary>
    public IReadOnlyList<MessageActivity> Posts { get; init; } = [];

    /// <summary>What is posted in the person's own chat although they spoke elsewhere.</summary>
    public IReadOnlyList<MessageActivity> Privately { get; init; } = [];

    /// <summary>
    /// What it asks for besides. With <see cref="Then"/>, what belongs to the commit stands in the outcome that the last step makes.
    /// </summary>
    public IReadOnlyList<IEffect> Effects { get; init; } = [];

    /// <summary>Something to be done to a case first; its end makes the outcome.</summary>
    public CaseStep? Then { get; init; }

    /// <summary>The same, asking for more.</summary>
    public PersonOutcome With(IReadOnlyList<IEffect> more) => more.Count == 0 ? this : this with { Effects = [.. Effects, .. more] };
}
