using System.Collections.Concurrent;

namespace Weerbaar.Tests.Entering;

/// <summary>Stands before every use case of the bot and notes who enters it.</summary>
internal sealed class Spies
{
    private readonly ConcurrentQueue<(string Verb, PersonId By)> _entered = [];

    /// <summary>The verbs of what somebody entered, by whichever way.</summary>
    public IReadOnlyList<string> EnteredBy(string person) =>
        [.. _entered.Where(entry => entry.By.Value == person).Select(entry => entry.Verb).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>From now on it is as if nobody had entered.</summary>
    public void Forget() => _entered.Clear();

    public int TimesBy(string person, string verb) => _entered.Count(entry => entry.By.Value == person && entry.Verb == verb);

    public ICaseUseCase Before(ICaseUseCase useCase) => useCase switch
    {
        ICaseClick click => new Click(click, Note),
        ICaseForm form and IAboutOthers => new FormAboutOthers(form, Note),
        ICaseForm form => new Form(form, Note),
        ICaseDialog dialog => new Dialog(dialog, Note),
        _ => throw new InvalidOperationException($"{useCase.GetType()} is of a kind that this does not know."),
    };

    public IPersonAction Before(IPersonAction action) =>
        action is IAboutOthers ? new DeedAboutOthers(action, Note) : new Deed(action, Note);

    private void Note(string verb, Turn turn) => _entered.Enqueue((verb, turn.By.Id));

    private sealed class Click(ICaseClick of, Action<string, Turn> note) : ICaseClick
    {
        public string Verb => of.Verb;

        public Permission Needs => of.Needs;

        public CaseCommand Command(Case @case, Turn turn, ActionData data)
        {
            note(Verb, turn);
            return of.Command(@case, turn, data);
        }
    }

    private class Dialog(ICaseDialog of, Action<string, Turn> note) : ICaseDialog
    {
        public string Verb => of.Verb;

        public Permission Needs => of.Needs;

        public bool ShowsContent => of.ShowsContent;

        public bool ReadsWords => of.ReadsWords;

        public string LookedAt(Case @case) => of.LookedAt(@case);

        public ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken)
        {
            note(Verb, dialog.Turn);
            return of.ShowAsync(dialog, cancellationToken);
        }
    }

    private class Form(ICaseForm of, Action<string, Turn> note) : Dialog(of, note), ICaseForm
    {
        private readonly Action<string, Turn> _note = note;

        public ValueTask<CaseCommand> BuildCommandAsync(DialogTurn dialog, CancellationToken cancellationToken)
        {
            _note(Verb, dialog.Turn);
            return of.BuildCommandAsync(dialog, cancellationToken);
        }
    }

    private sealed class FormAboutOthers(ICaseForm of, Action<string, Turn> note) : Form(of, note), IAboutOthers;

    private class Deed(IPersonAction of, Action<string, Turn> note) : IPersonAction
    {
        public string Verb => of.Verb;

        public bool IsForChannels => of.IsForChannels;

        public bool IsNeverRefused => of.IsNeverRefused;

        public bool AsksForAlarm => of.AsksForAlarm;

        public PersonPermission Needs(ActionData data) => of.Needs(data);

        public ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
        {
            note(Verb, turn.Turn);
            return of.HandleAsync(turn, data, cancellationToken);
        }
    }

    private sealed class DeedAboutOthers(IPersonAction of, Action<string, Turn> note) : Deed(of, note), IAboutOthers;
}
