using Weerbaar.Features.Intake;

namespace Weerbaar.Features.WaitingWords;

/// <summary>
/// Words typed outside a report: each waits under an id of its own until the person has said where it belongs. One card takes care
/// of all that wait.
/// </summary>
internal sealed class Waiting(IdGenerator ids)
{
    /// <summary>Texts that wait for one person: more than a phone brings at once that was offline for a while.</summary>
    private const int Most = 40;

    /// <summary>Characters of all of them together: they stand in one row, and together are one addition to a report.</summary>
    private const int MostCharacters = 50_000;

    /// <summary>To which of their cases does it belong?</summary>
    /// <param name="asked">The case of a check-in of which it may be the answer; null: there is none.</param>
    /// <param name="danger">It points to danger, and no card asks about that.</param>
    public PersonOutcome Ask(PersonTurn turn, string text, IReadOnlyList<Case> own, Case? asked = null, DraftView? danger = null) =>
        With(turn, text) is { } file
        ? new PersonOutcome(file) { Posts = [WaitingCard.Message(turn, file.Together(), own, asked, danger)] }
        : TooMuch(turn, text);

    /// <summary>It waits, and what is said of it another says.</summary>
    public PersonOutcome Keep(PersonTurn turn, string text, Func<PersonTurn, PersonOutcome> then) =>
        With(turn, text) is { } file ? then(turn with { File = file }) : TooMuch(turn, text);

    /// <summary>
    /// Words that sound like self-harm: they wait apart from all others, for the card that answers them. Null: there is no room.
    /// </summary>
    public PersonFile? Aside(PersonTurn turn, string text) => With(turn, text, apart: true);

    /// <summary>
    /// Null: there is no room. The same words of another message are a text of its own, so that each goes with its message; they are
    /// shown and placed once.
    /// </summary>
    private PersonFile? With(PersonTurn turn, string text, bool apart = false)
    {
        var words = text.Trim();
        var texts = turn.File.Waiting;
        var same = texts.Where(known => known.Text == words && known.Apart == apart).ToList();
        return same.Any(known => known.Message == turn.Turn.Context.Incoming.Id) ? turn.File
            : texts.Count < Most && texts.Sum(known => known.Text.Length) + words.Length <= MostCharacters
                ? turn.File.WithWaiting([.. texts, New(words, turn.Turn, apart)])
                : same.Count > 0 ? turn.File : null;
    }

    private WaitingText New(string words, Turn turn, bool apart) =>
        new(ids.NewId()[..8], words, turn.Now) { Message = turn.Context.Incoming.Id, Apart = apart };

    private static PersonOutcome TooMuch(PersonTurn turn, string text) =>
        new(turn.File) { Posts = [Quoted.Of(Texts.In(turn.Turn.Language)["Pending.TooMuch"], text, turn.Turn.Language)] };
}
