namespace Weerbaar.Turns;

/// <summary>
/// Something that people do to a case by a button. Verbs are unique over the whole bot. Nothing of it runs before access was
/// asked on the case as it was just read, and no content is shown before the look is recorded.
/// </summary>
internal interface ICaseUseCase
{
    string Verb { get; }

    /// <summary>What one must be allowed to before it is entered.</summary>
    Permission Needs { get; }

    /// <summary>It shows words, answers or evidence: each time it is shown is a look that is recorded beside the case (D9).</summary>
    bool ShowsContent { get; }

    /// <summary>What the look is kept as.</summary>
    string LookedAt(Case @case) => Verb;
}

/// <summary>
/// One click on a living card: nothing is typed. The pipeline decides the command, commits it and answers with the same
/// card as it is now, or with the refusal's text.
/// </summary>
internal interface ICaseClick : ICaseUseCase
{
    /// <summary>Its answer is a living card, and those hold no content.</summary>
    bool ICaseUseCase.ShowsContent => false;

    CaseCommand Command(Case @case, Turn turn, ActionData data);
}

/// <summary>A dialog that only shows something.</summary>
internal interface ICaseDialog : ICaseUseCase
{
    /// <summary>It needs what was written in the case, which is read from the events.</summary>
    bool ReadsWords => false;

    ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken);
}

/// <summary>
/// A dialog in which something is typed. A refusal shows the dialog again, with what was typed and the refusal's text
/// above it, so nothing that was good is lost.
/// </summary>
internal interface ICaseForm : ICaseDialog
{
    ValueTask<CaseCommand> BuildCommandAsync(DialogTurn dialog, CancellationToken cancellationToken);

    /// <summary>What it becomes on a case that has ended: a person's click, with the case's id; null: it is refused.</summary>
    ActionData? WhenEnded(ActionData data) => null;
}

/// <summary>A dialog that opens, or is shown again.</summary>
/// <param name="Data">The button's ids and, when it is shown again, what was typed.</param>
/// <param name="Fault">What to read above the form: why it was not accepted; null on opening.</param>
internal sealed record DialogTurn(Case Of, Turn Turn, ActionData Data, string? Fault = null);
