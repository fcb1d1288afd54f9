namespace Weerbaar.Turns.Forms;

/// <summary>
/// A form that waits for nobody: it says its verb, whom it is for, what stands in it and which command comes of what was typed. What
/// it shows is no content, unless it says so.
/// </summary>
internal abstract class CaseForm(string verb, Permission needs) : ICaseForm
{
    public string Verb => verb;

    public Permission Needs => needs;

    public virtual bool ShowsContent => false;

    public virtual bool ReadsWords => false;

    public virtual string LookedAt(Case @case) => Verb;

    public virtual ActionData? WhenEnded(ActionData data) => null;

    public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken) => new(Show(dialog));

    public ValueTask<CaseCommand> BuildCommandAsync(DialogTurn dialog, CancellationToken cancellationToken) => new(Command(dialog));

    protected abstract DialogAnswer Show(DialogTurn dialog);

    protected abstract CaseCommand Command(DialogTurn dialog);
}
