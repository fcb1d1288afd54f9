using Weerbaar.Intake.Form;
using Weerbaar.Intake.Safety;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;
using Weerbaar.Turns;

namespace Weerbaar.Intake;

/// <summary>
/// What is typed or pasted while a report is open: added to it at once, with one line that says so and a button that takes it out
/// again. Words that point to danger are added too, and the question about danger stands below (D2): always when they say that it is
/// there now, for a mere sign of it once in a while.
/// </summary>
public sealed class ReportText
{
    /// <summary>Characters from which on one wants to read that all of it arrived.</summary>
    private const int Long = 300;

    /// <param name="turn">Of somebody with an open draft.</param>
    /// <exception cref="InvalidOperationException">There is no draft: the words are to begin one.</exception>
    public PersonOutcome Add(PersonTurn turn, string text, Reading said)
    {
        var draft = turn.File.Draft ?? throw new InvalidOperationException("Words without a draft begin a report.");
        var message = turn.Turn.Context.Incoming.Id;
        var told = draft.IsBare() ? draft.Told(text, said, message) : draft.WithPiece(text, placed: true, message).Hinted(said);
        var kept = draft.ChangedTo(told, turn.Turn.Now);
        var asks = Asks(turn, said);
        var (view, line) = kept.Fits()
            ? (DraftView.Of(turn.Turn, kept), Added(turn, DraftView.Of(turn.Turn, kept), text, remindsOfDanger: said.PointsToDanger && !asks))
            : (DraftView.Of(turn.Turn, draft), new TextMessage(DraftView.Of(turn.Turn, draft).Words["Offer.TooMuch"]));
        var added = new PersonOutcome(turn.File.With(view.Draft))
        {
            Posts = [line, .. SexualWarning.Needed(view) && !SexualWarning.Needed(DraftView.Of(turn.Turn, draft)) ? [MinorCard.Of(view)] : Array.Empty<MessageActivity>()],
        };
        return asks ? Warned(added, turn, view, said) : added.WithNextCard(turn);
    }

    /// <summary>Mere signs are not asked about again and again.</summary>
    internal static bool Asks(PersonTurn turn, Reading said) => said.PointsToDanger
        && (said.Danger is Danger.Yes || said.SelfHarm is SelfHarm.Urged || turn.Alarm is not null || !turn.File.WasAskedAboutDanger(turn.Turn.Now));

    /// <summary>The words answer a question of the open step: that is where they go.</summary>
    public PersonOutcome Answer(PersonTurn turn, string text)
    {
        var before = DraftView.Of(turn.Turn, turn.File.Draft ?? throw new InvalidOperationException("There is no step without a draft."));
        var fit = Places.Fitting(before, text) ?? throw new InvalidOperationException("No question takes these words.");
        var answers = new Dictionary<string, string>(before.Draft.Answers) { [fit.Question.Id] = fit.Value };
        var view = before with { Draft = before.Draft.ChangedTo(before.Draft with { Answers = answers }, before.Now) };
        var line = view.Words["Added.Answer", fit.Question.Label.In(view.Language)];
        return new PersonOutcome(turn.File.With(view.Draft)) { Posts = [view.Post(AddedCard.Of(view, line, fit.Question.Id, turn.Turn.Context.Incoming.Id))] }.WithNextCard(turn);
    }

    /// <summary>More than fits on its own piece is part of the last one, which cannot be taken out by itself.</summary>
    private static MessageActivity Added(PersonTurn turn, DraftView view, string text, bool remindsOfDanger)
    {
        var words = text.Trim();
        var line = words.Length > Long ? view.Words["Added.Long", words.Length] : view.Words["Added.Text"];
        var piece = view.Draft.Description == words ? Places.Description : view.Draft.Texts.FirstOrDefault(piece => piece.Text == words)?.Id;
        return piece is null
            ? new TextMessage(line)
            : view.Post(AddedCard.Of(view, line, piece, turn.Turn.Context.Incoming.Id, turn.Alarm, remindsOfDanger));
    }

    /// <summary>The question stands last, where the phone's screen is; the card of the form that waits goes on waiting.</summary>
    private static PersonOutcome Warned(PersonOutcome added, PersonTurn turn, DraftView view, Reading said) => added with
    {
        File = added.File.AskedAboutDanger(view.Draft.Id, view.Now),
        Posts = [.. added.Posts, view.Post(RunningCard.Or(turn, view, said.Danger, DangerTalk.Seen(view), said.SelfHarm is SelfHarm.Urged))],
    };
}
