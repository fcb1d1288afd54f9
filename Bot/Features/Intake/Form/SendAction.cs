using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.Intake.Form;

/// <summary>
/// Sends what was reviewed: the draft becomes a case, or joins the one that danger opened. What they typed or sent themselves since goes
/// along, and the card that says so is the sent one; a choice that changed since is shown first. It is sent once.
/// </summary>
internal sealed class SendAction : DraftAction
{
    public override string Verb => IntakeVerbs.Send;

    protected override PersonOutcome Handle(PersonTurn turn, DraftView view, ActionData data)
    {
        if (!DraftIds.ShowsChoices(data, view.Draft))
        {
            return Shown(turn, view, new FormSteps(view).Review, view.Words["Review.Changed"]);
        }

        // Whoever ticked something and then sends means: without that.
        var (draft, erased) = LeaveOutAction.Cut(view.Draft, data);
        var now = view with { Draft = draft };
        return Unfinished(turn, now) ?? Sending(turn, now, erased, saysMore: !DraftIds.IsFresh(data, view.Draft));
    }

    /// <summary>The card belongs to no open draft: perhaps it was sent already, and this is a repeat.</summary>
    protected override PersonOutcome Otherwise(PersonTurn turn, ActionData data)
    {
        var old = base.Otherwise(turn, data);
        return DraftIds.CaseOf(data) is not { } id ? old : new PersonOutcome(turn.File) { Then = new SentBefore(turn, id, old) };
    }

    /// <summary>What is compulsory is asked where it is missing.</summary>
    private static PersonOutcome? Unfinished(PersonTurn turn, DraftView view)
    {
        var (step, fault) = view.Draft switch
        {
            { About: About.Colleague, Colleague: null } => ((FormStep)new AboutStep(), "Fault.Colleague.Missing"),
            { Kinds.Count: 0 } => (new KindsStep(), "Fault.Kinds"),
            { } draft when draft.WholeDescription().Length == 0 => (new WhatStep(), "Fault.What"),
            _ => (null!, ""),
        };
        return step is null ? null : Shown(turn, At(view, step), step, null, [view.Words[fault]], fromReview: true);
    }

    private static PersonOutcome Sending(PersonTurn turn, DraftView view, IReadOnlyList<(CaseId Of, string Id)> erased, bool saysMore)
    {
        var draft = view.Draft;
        var affected = draft.Affected(view.By);
        var report = Report(view, affected);
        var open = draft.CaseExists ? null : new OpenCase(draft.Id, draft.Number, affected, Drill: false, report);
        return new PersonOutcome(turn.File) { Then = new SendingNow(turn, view, report, erased, saysMore) { Open = open } };
    }

    private static SendReport Report(DraftView view, Person? affected)
    {
        var draft = view.Draft;
        var route = draft switch
        {
            { About: About.Colleague } => RouteChoice.Open,
            { About: About.Organisation, Route: RouteChoice.Open } => RouteChoice.Manager,
            _ => draft.Route,
        };
        return new SendReport(
            draft.Kinds,
            draft.WholeDescription(),
            Answers(view),
            [.. draft.Evidence.Select(Received)],
            route,
            draft.Named)
        {
            Aimed = new AffectedSet(affected),
            Fetched = [.. draft.Evidence.Select(Fetched).OfType<CaseEvent>()],
        };
    }

    /// <summary>Only what the review showed: an answer that is no longer asked for these kinds is not sent.</summary>
    private static Dictionary<string, string> Answers(DraftView view)
    {
        var shown = new FormSteps(view).Asked.SelectMany(step => step.Lines(view)).Select(line => line.Key).ToHashSet();
        return view.Draft.Answers
            .Where(answer => shown.Contains(ReviewLine.Answer + answer.Key))
            .ToDictionary(answer => answer.Key, answer => answer.Value);
    }

    private static EvidenceReceived Received(EvidenceItem file) =>
        new(file.Id, file.Name) { ReceivedAt = file.ReceivedAt };

    private static CaseEvent? Fetched(EvidenceItem file) => file.Status switch
    {
        EvidenceStatus.Stored => new EvidenceStored(file.Id, file.Size, file.ContentType ?? "", file.Sha256 ?? ""),
        EvidenceStatus.Missing => new EvidenceMissing(file.Id, file.MissingCode ?? ""),
        _ => null,
    };

    /// <summary>An empty report: a case that was sent refuses it as such.</summary>
    private sealed record SentBefore(PersonTurn Turn, CaseId Case, PersonOutcome Old)
        : CaseStep(Case, new SendReport([], "", new Dictionary<string, string>(), [], RouteChoice.Open, null))
    {
        public override PersonOutcome Finish(CaseResult result) =>
            result is { Refusal: null or AlreadySent, Case: { Report: not null } @case } && @case.Reporter.Id == Turn.Turn.By.Id
                ? Old with { Answer = new CardAnswer(SentCard.Of(Turn.Turn, @case)) }
                : Old;
    }

    private sealed record SendingNow(
        PersonTurn Turn, DraftView View, SendReport Report, IReadOnlyList<(CaseId Of, string Id)> Erased, bool SaysMore)
            : CaseStep(View.Draft.Id, Report)
    {
        public override PersonOutcome Finish(CaseResult result) => result is { Refusal: null or AlreadySent, Case: { } @case }
            ? new PersonOutcome(Turn.File.With(null).Sent(Case, View.Draft.Messages()))
            {
                Answer = new CardAnswer(SentCard.Of(Turn.Turn, @case, SaysMore)),
                Effects = EraseFiles.Of(Erased),
            }
            : Shown(Turn, View, new FormSteps(View).Review, null, [RefusalText.Of(result.Refusal ?? new NotAllowed(), View.Language)]);
    }
}
