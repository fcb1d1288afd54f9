namespace Weerbaar.Turns;

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
