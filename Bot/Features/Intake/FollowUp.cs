using Weerbaar.Features.Evidence;
using Weerbaar.Features.Intake.Form;
using Weerbaar.Features.Intake.Safety;
using Weerbaar.Playbook.Understanding;
using Weerbaar.Teams.Connector;

namespace Weerbaar.Features.Intake;

/// <summary>
/// What somebody tells or sends after their report was sent: it goes to that report at once, since a threat that waits for a click is
/// read by nobody. One line says so, and a button makes a new report of it (D4). Words of danger are answered in the same turn (D2).
/// </summary>
internal sealed class FollowUp(IdGenerator ids)
{
    /// <summary>
    /// Two weeks: so long a report is worked on as a rule. What comes later may well be something else, and is asked about.
    /// </summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    /// <summary>
    /// The one report to which it goes unasked: the only one that is open, sent not long ago by the sender themselves, about them or the
    /// organisation; a colleague reads what is added to theirs. Null: they are asked.
    /// </summary>
    /// <param name="own">Their own open cases.</param>
    public static Case? Only(IReadOnlyList<Case> own, Turn turn) =>
        own is [var @case] && turn.Now - (@case.Report?.SentAt ?? @case.OpenedAt) <= Recent
        && @case.Reporter.Id == turn.By.Id && (@case.IsAbout(turn.By.Id) || @case is { Affected: null, FoundBy: null })
            ? @case
            : null;

    /// <param name="otherwise">What becomes of words that the case does not take.</param>
    public PersonOutcome Tell(
        PersonTurn turn, Case @case, string text, Reading said, IReadOnlyList<IncomingFile> files,
        Func<PersonTurn, PersonOutcome> otherwise)
    {
        var told = new PersonOutcome(turn.File) { Then = new Telling(turn, @case.Id, text, said, otherwise) };
        return Warned(
            turn, @case, said,
            files.Count == 0 ? told : told.And(file => Receive(turn with { File = file }, @case, files, said, saysWhere: false)),
            read: true);
    }

    /// <summary>Words that go elsewhere too; where the case does not take them, they are there alone.</summary>
    public PersonOutcome Also(PersonTurn turn, Case @case, string text) => new(turn.File) { Then = new TellingAlso(turn, @case, text) };

    /// <summary>Files alone, or with words that went elsewhere.</summary>
    public PersonOutcome Receive(PersonTurn turn, Case @case, IReadOnlyList<IncomingFile> files) =>
        Receive(turn, @case, files, null, saysWhere: true);

    /// <summary>With the question about danger, on behalf of one of their cases; it stands last, where the phone's screen is.</summary>
    /// <param name="case">The case that the buttons name; null: they make a new one.</param>
    /// <param name="read">The words went to that case, of which a card says so.</param>
    public PersonOutcome Warned(PersonTurn turn, Case? @case, Reading said, PersonOutcome outcome, bool read = false)
    {
        var asks = ReportText.Asks(turn, said);
        if (!asks && (turn.Alarm is null || read))
        {
            return outcome;
        }

        var view = View(turn, @case);
        var question = RunningCard.Or(turn, view, said.Danger, DangerTalk.Seen(view), said.SelfHarm is SelfHarm.Urged, read);
        return outcome.And(
            file => Posting((asks ? file.AskedAboutDanger(view.Draft.Id, view.Now) : file).ToldOfAlarm(turn), view.Post(question)));
    }

    /// <summary>What a click on danger is about: that case, or a new one.</summary>
    public DraftView View(PersonTurn turn, Case? @case) =>
        @case is null ? DraftView.Of(turn.Turn, DraftChanges.Begin(turn.Turn, ids)) : DraftView.Of(turn.Turn, @case);

    private PersonOutcome Receive(PersonTurn turn, Case @case, IReadOnlyList<IncomingFile> files, Reading? said, bool saysWhere)
    {
        var view = DraftView.Of(turn.Turn, @case) is var drawn && said is not null
            ? drawn with { Draft = drawn.Draft.Hinted(said) } : drawn;
        var sources = IncomingEvidence.Of(turn.Turn, @case.Id, files, ids);
        return new PersonOutcome(turn.File) { Then = new Receiving(turn, @case.Id, sources, view, said, saysWhere) };
    }

    private static PersonOutcome Posting(PersonFile file, MessageActivity post) => new(file) { Posts = [post] };

    private sealed record Telling(PersonTurn Turn, CaseId Case, string Text, Reading Said, Func<PersonTurn, PersonOutcome> Otherwise)
        : CaseStep(Case, new AddToReport(Text) { Threatens = Said.Threatens })
    {
        public override PersonOutcome Finish(CaseResult result) => result is { Refusal: { } refusal }
            ? Posting(Turn.File, new TextMessage(RefusalText.Of(refusal, Turn.Turn.Language))).And(
                file => Otherwise(Turn with { File = file }))
            : Posting(
                Turn.File.Sent(Case, [Turn.Turn.Context.Incoming.Id]).ToldOfAlarm(Turn),
                AddedCard.ToCase(Turn, result.Case!, result.Case!.Version, Said));
    }

    private sealed record TellingAlso(PersonTurn Turn, Case Of, string Text) : CaseStep(Of.Id, new AddToReport(Text) { Threatens = true })
    {
        public override PersonOutcome Finish(CaseResult result) => result is { Refusal: null, Case: { } now }
            ? Posting(
                Turn.File.Sent(Case, [Turn.Turn.Context.Incoming.Id]),
                new TextMessage(DraftView.Of(Turn.Turn, Of).Words["Follow.Also", now.Number]))
            : new PersonOutcome(Turn.File);
    }

    /// <param name="SaysWhere">A card says to which case they went.</param>
    private sealed record Receiving(
        PersonTurn Turn, CaseId Case, IReadOnlyList<EvidenceSource> Sources, DraftView View, Reading? Said, bool SaysWhere)
        : ReceiveFiles(Turn, Case, Sources)
    {
        protected override PersonOutcome Keep(Case now)
        {
            var kept = base.Keep(now);
            return kept with
            {
                File = Turn.File.Sent(Case, [Turn.Turn.Context.Incoming.Id]).ToldOfAlarm(Turn),
                Posts =
                [
                    .. CopyFiles.In(kept).Select(FileCard.Message),
                    .. SaysWhere ? [AddedCard.ToCase(Turn, now, null, Said)] : Array.Empty<MessageActivity>(),
                    .. SexualWarning.Needed(View) ? [MinorCard.Of(View)] : Array.Empty<MessageActivity>(),
                ],
            };
        }
    }
}
