using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Features.Intake;

/// <summary>How a draft begins and changes.</summary>
internal static class DraftChanges
{
    /// <summary>
    /// Characters of JSON that a draft may take: it is one row, and so will be its report, with the case around it.
    /// Room for 50,000 characters of any script besides the answers.
    /// </summary>
    private const int MostCharacters = 400_000;

    /// <summary>Characters of a text that can be changed on a card; a longer story is kept whole beside it.</summary>
    public const int MostOnCard = 4_000;

    public static Draft Begin(Turn turn, IdGenerator ids, string text = "", Reading? said = null)
    {
        var draft = new Draft
        {
            Id = new CaseId(ids.NewId()),
            Number = CaseNumber.Next(),
            StartedAt = turn.Now,
            ChangedAt = turn.Now,
            ChosenIn = 0,
        };
        return said is null ? draft : draft.Told(text, said, turn.Context.Incoming.Id);
    }

    /// <summary>The first words of a draft, and what they seem to say.</summary>
    public static Draft Told(this Draft draft, string text, Reading said, string? message = null) => draft.Described(text, message) with
    {
        About = said.AboutColleague ? About.Colleague : About.Myself,
        Suggested = said.Kinds,
    };

    /// <summary>Nothing was told yet: it was made for files that came first, or by a click on danger.</summary>
    public static bool IsBare(this Draft draft) =>
        draft is { Description: "", Texts.Count: 0, Answers.Count: 0, Colleague: null }
            and { Kinds.Count: 0, Suggested.Count: 0 };

    /// <summary>Files came before any words, and nothing was asked about them yet but where they belong.</summary>
    public static bool HoldsOnlyFiles(this Draft draft) =>
        draft is { Step: "", Next: null, CaseExists: false, Evidence.Count: > 0 } && draft.IsBare();

    /// <summary>What more words seem to say, as long as the sender did not say themselves what it is.</summary>
    public static Draft Hinted(this Draft draft, Reading said) => draft.Kinds.Count > 0
        ? draft
        : draft with { Suggested = [.. draft.Suggested.Union(said.Kinds)] };

    /// <summary>
    /// What happened, on the card on which it can be changed; too long for that, it stands whole beside it.
    /// </summary>
    /// <param name="message">The message that said it; null: it was written on the card.</param>
    public static Draft Described(this Draft draft, string text, string? message = null) => text.Length <= MostOnCard
        ? draft with { Description = text.Trim(), ToldIn = text.Trim() == draft.Description ? message ?? draft.ToldIn : message }
        : (draft with { Description = "", ToldIn = null }).WithPiece(text, placed: true, message);

    /// <summary>
    /// Other words for the same. An older card may have shown other words than those that are told by now, or none: what is typed
    /// there is told beside them.
    /// </summary>
    public static bool IsReworded(string before, string typed)
    {
        var words = before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return 2 * words.Count(word => typed.Contains(word, StringComparison.OrdinalIgnoreCase)) >= words.Length;
    }

    /// <summary>
    /// With one more piece of text, whole. The same words of another message are a piece of its own, so that each goes with its message;
    /// they are shown and sent once.
    /// </summary>
    /// <param name="message">The message that brought it; null: words that are there already are no more.</param>
    public static Draft WithPiece(this Draft draft, string text, bool placed, string? message = null)
    {
        var words = text.Trim();
        return words.Length == 0 || draft.PartOf(words, message) is not null
            ? draft
            : draft with { Texts = [.. draft.Texts, new DraftText(DraftPieces.NextId(draft), words, placed) { Message = message }] };
    }

    /// <summary>Where these words stand that this message brought, or, without a message, anybody's; null: nowhere.</summary>
    public static string? PartOf(this Draft draft, string words, string? message) =>
        draft.Description == words && (message is null || draft.ToldIn == message)
            ? Places.Description
            : draft.Texts.LastOrDefault(piece => piece.Text == words && (message is null || piece.Message == message))?.Id;

    /// <summary>The draft after a change by its sender; what says the same again is no change.</summary>
    public static Draft ChangedTo(this Draft before, Draft after, DateTimeOffset now)
    {
        var compared = after with { Revision = before.Revision, ChangedAt = before.ChangedAt, Step = before.Step };
        return RecordsJson.Write(compared) == RecordsJson.Write(before)
            ? before.Step == after.Step ? before : after.Touched(now) with { Revision = before.Revision }
            : after.Touched(now) with
            {
                Revision = before.Revision + 1,
                ChosenIn = before.ChosenIn is not null && Chooses(before, after) ? before.Revision + 1 : before.ChosenIn,
            };
    }

    /// <summary>It is more than words and files: a choice is another one, or an answer is.</summary>
    private static bool Chooses(Draft before, Draft after) =>
        (before.About, before.Colleague, before.Route, before.Named) != (after.About, after.Colleague, after.Route, after.Named)
        || !before.Kinds.SequenceEqual(after.Kinds)
        || before.Answers.Any(answer => after.Answers.GetValueOrDefault(answer.Key) != answer.Value);

    /// <summary>Its sender was here: the days until it is erased begin anew.</summary>
    public static Draft Touched(this Draft draft, DateTimeOffset now) =>
        draft with { ChangedAt = now, ErasureAnnouncedAt = null, Paused = false };

    /// <summary>There is room for it in one row.</summary>
    public static bool Fits(this Draft draft) => RecordsJson.Write(draft).Length <= MostCharacters;

    /// <summary>
    /// All that will be sent as the description, each piece whole, in the order in which it was typed.
    /// </summary>
    public static string WholeDescription(this Draft draft) =>
        string.Join("\n\n", new[] { draft.Description }.Concat(draft.ShownTexts().Select(piece => piece.Text)).Where(Said));

    /// <summary>
    /// Something that a message of it brought stands in a report that was sent, too, or was shared with those who were warned.
    /// </summary>
    public static bool IsReadInPart(this PersonFile file, Draft draft) =>
        draft.Messages().OfType<string>().Any(message => file.HasSent(message) || file.HasSharedInAlarm(message));

    /// <summary>The messages of which something is in it.</summary>
    public static IEnumerable<string?> Messages(this Draft draft) =>
        [draft.ToldIn, .. draft.Texts.Select(piece => piece.Message), .. draft.Origins.Select(origin => origin.Message),
            .. draft.Evidence.Select(file => file.Message)];

    /// <summary>The words that a message brought, as they are now; null: none, or they were changed on the card.</summary>
    public static string? WordsOf(this Draft draft, string message) =>
        draft.ToldIn == message ? draft.Description
            : draft.Texts.FirstOrDefault(piece => piece.Message == message)?.Text
                ?? (draft.OriginOf(message) is { } origin ? draft.Answers.GetValueOrDefault(origin.Place) : null);

    /// <summary>With other words in the place of those that a message brought; without any: those are gone.</summary>
    /// <param name="answer">What the words say to the question that the old ones answered; null: they are no answer, and told by
    /// themselves.</param>
    public static Draft Reworded(this Draft draft, string message, string words, string? answer = null)
    {
        if (draft.OriginOf(message) is { } origin)
        {
            return answer is null
                ? draft.Unanswered(origin.Place).WithPiece(words, placed: true, message) : draft.Answered(origin.Place, answer, message);
        }

        var said = draft.ToldIn == message ? draft.Described(words, words.Length > 0 ? message : null) : draft;
        return said with
        {
            Texts =
            [
                .. said.Texts.Select(piece => piece.Message == message ? piece with { Text = words.Trim() } : piece)
                    .Where(piece => piece.Text.Length > 0),
            ],
        };
    }

    /// <summary>Gone with its files.</summary>
    public static IReadOnlyList<(CaseId Of, string Id)> Files(this Draft draft) =>
        [.. draft.Evidence.Select(item => (draft.Id, item.Id))];

    private static bool Said(string text) => text.Length > 0;

    public static Person? Affected(this Draft draft, Person by) => draft.About switch
    {
        About.Myself => by,
        About.Colleague when draft.Colleague is { } colleague => new Person(colleague, ""),
        _ => null,
    };
}
