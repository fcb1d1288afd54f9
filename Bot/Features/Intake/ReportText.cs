using Weerbaar.Features.Intake.Form;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake;

/// <summary>
/// What is typed or pasted while a report is open: added to it at once, with one line that says so and a button that takes it out
/// again. Words that point to danger are added too, and the question about danger stands below (D2): always when they say that it is
/// there now, for a mere sign of it once in a while.
/// </summary>
internal sealed class ReportText
{
    /// <summary>Characters from which on one wants to read that all of it arrived.</summary>
    private const int Long = 300;

    /// <param name="turn">Of somebody with an open draft.</param>
    /// <param name="read">They stand in a case too, where they are read.</param>
    /// <exception cref="InvalidOperationException">There is no draft: the words are to begin one.</exception>
    public PersonOutcome Add(PersonTurn turn, string text, Reading said, bool read = false) =>
        Add(turn, [new MessageWords(text, turn.Turn.Context.Incoming.Id)], said, read);

    /// <param name="texts">Each as its message brought it.</param>
    /// <param name="said">What all of them say.</param>
    public PersonOutcome Add(PersonTurn turn, IReadOnlyList<MessageWords> texts, Reading said, bool read = false)
    {
        var asks = Asks(turn, said);
        var added = Keep(turn, texts, said, asks ? null : turn.Alarm, remindsOfDanger: said.PointsToDanger && !asks);

        // The line with 112 stands on the card that says what was added: where none says so, the whole card comes (D2).
        return asks || (said.PointsToDanger && added.Posts[0] is TextMessage) ? Warned(added, turn, said, read)
            : said.PointsToDanger && turn.Alarm is not null ? added
            : added.WithNextCard(turn);
    }

    /// <summary>Adds them and says so, and nothing more: what else they want is answered beside it.</summary>
    /// <param name="alarm">Their alarm that goes on, if the line is to say how it stands.</param>
    /// <exception cref="InvalidOperationException">There is no draft.</exception>
    public PersonOutcome Keep(PersonTurn turn, string text, Reading said, Case? alarm = null, bool remindsOfDanger = false) =>
        Keep(turn, [new MessageWords(text, turn.Turn.Context.Incoming.Id)], said, alarm, remindsOfDanger);

    private static PersonOutcome Keep(PersonTurn turn, IReadOnlyList<MessageWords> texts, Reading said, Case? alarm, bool remindsOfDanger)
    {
        var draft = turn.File.Draft ?? throw new InvalidOperationException("Words without a draft begin a report.");
        var told = texts.Aggregate(draft, (so, words) => so.IsBare()
            ? so.Told(words.Text, said, words.Message)
            : so.WithPiece(words.Text, placed: true, words.Message).Hinted(said));
        var kept = draft.ChangedTo(told, turn.Turn.Now);
        var (view, line) = kept.Fits()
            ? (DraftView.Of(turn.Turn, kept), (MessageActivity)Added(turn, DraftView.Of(turn.Turn, kept), texts, alarm, remindsOfDanger))
            : (DraftView.Of(turn.Turn, draft), new TextMessage(DraftView.Of(turn.Turn, draft).Words["Offer.TooMuch"]));
        return new PersonOutcome(alarm is null ? turn.File.With(view.Draft) : turn.File.With(view.Draft).ToldOfAlarm(turn))
        {
            Posts = [line,
                .. SexualWarning.Needed(view) && !SexualWarning.Needed(DraftView.Of(turn.Turn, draft))
                    ? [MinorCard.Of(view)] : Array.Empty<MessageActivity>()],
        };
    }

    /// <summary>
    /// Mere signs are not asked about again and again; nor is it told again and again how an alarm stands that goes on: then one line
    /// with 112 is in what is answered.
    /// </summary>
    internal static bool Asks(PersonTurn turn, Reading said) => said.PointsToDanger && (said.SelfHarm is SelfHarm.Urged
        || (turn.Alarm is not null ? !turn.KnowsAlarm() : said.Danger is Danger.Yes || !turn.File.WasAskedAboutDanger(turn.Turn.Now)));

    /// <summary>The words answer a question of the open step: that is where they go.</summary>
    public PersonOutcome Answer(PersonTurn turn, string text)
    {
        var before = DraftView.Of(turn.Turn, turn.File.Draft ?? throw new InvalidOperationException("There is no step without a draft."));
        var fit = Places.Fitting(before, text) ?? throw new InvalidOperationException("No question takes these words.");
        var answered = before.Draft.Answered(fit.Question.Id, fit.Value, turn.Turn.Context.Incoming.Id);
        var view = before with { Draft = before.Draft.ChangedTo(answered, before.Now) };
        var line = view.Words["Added.Answer", fit.Question.Label.In(view.Language)];
        return new PersonOutcome(
            turn.File.With(view.Draft))
        { Posts = [view.Post(AddedCard.Of(view, line, fit.Question.Id, turn.Turn.Context.Incoming.Id))] }
                .WithNextCard(turn);
    }

    private static CardMessage Added(PersonTurn turn, DraftView view, IReadOnlyList<MessageWords> texts, Case? alarm, bool remindsOfDanger)
    {
        var length = texts.Sum(words => words.Text.Trim().Length);
        var line = length > Long ? view.Words["Added.Long", length] : view.Words["Added.Text"];
        var parts = texts.Select(words => view.Draft.PartOf(words.Text.Trim(), words.Message)).OfType<string>().Distinct();
        var message = texts is [var only] ? only.Message : null;
        return view.Post(AddedCard.Of(view, line, DraftIds.Joined(parts), message, alarm, remindsOfDanger, turn.KnowsAlarm()));
    }

    /// <summary>The question stands last, where the phone's screen is; the card of the form that waits goes on waiting.</summary>
    private static PersonOutcome Warned(PersonOutcome added, PersonTurn turn, Reading said, bool read)
    {
        var view = DraftView.Of(turn.Turn, added.File.Draft!);
        return added with
        {
            File = added.File.AskedAboutDanger(view.Draft.Id, view.Now).ToldOfAlarm(turn),
            Posts = [.. added.Posts,
                view.Post(RunningCard.Or(turn, view, said.Danger, DangerTalk.Seen(view), said.SelfHarm is SelfHarm.Urged, read))],
        };
    }
}
