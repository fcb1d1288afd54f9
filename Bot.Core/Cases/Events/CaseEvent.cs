using System.Text.Json.Serialization;

namespace Weerbaar.Cases;

/// <summary>
/// Something that was decided about a case. Type and version together are the discriminator, for ever: a changed event
/// gets a new version beside the old one, and a frozen sample of each folds in a test. An event holds resolved dates and
/// reasons, since the fold reads neither clock nor playbook.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CaseOpened), "opened.v1")]
[JsonDerivedType(typeof(ReportSent), "report-sent.v1")]
[JsonDerivedType(typeof(ReportAdded), "report-added.v1")]
[JsonDerivedType(typeof(AffectedSet), "affected-set.v1")]
[JsonDerivedType(typeof(AffectedNamed), "affected-named.v1")]
[JsonDerivedType(typeof(CaseWithdrawn), "withdrawn.v1")]
[JsonDerivedType(typeof(DangerRaised), "danger-raised.v1")]
[JsonDerivedType(typeof(DangerSeen), "danger-seen.v1")]
[JsonDerivedType(typeof(DangerEscalated), "danger-escalated.v1")]
[JsonDerivedType(typeof(DangerRepeated), "danger-repeated.v1")]
[JsonDerivedType(typeof(EvidenceReceived), "evidence-received.v1")]
[JsonDerivedType(typeof(EvidenceStored), "evidence-stored.v1")]
[JsonDerivedType(typeof(EvidenceMissing), "evidence-missing.v1")]
[JsonDerivedType(typeof(EvidencePurged), "evidence-purged.v1")]
[JsonDerivedType(typeof(RouteChosen), "route-chosen.v1")]
[JsonDerivedType(typeof(RouteOpened), "route-opened.v1")]
[JsonDerivedType(typeof(LineResolved), "line-resolved.v1")]
[JsonDerivedType(typeof(CaseClaimed), "claimed.v1")]
[JsonDerivedType(typeof(CaseReleased), "released.v1")]
[JsonDerivedType(typeof(CaseHandedOver), "handed-over.v1")]
[JsonDerivedType(typeof(UrgencyChanged), "urgency-changed.v1")]
[JsonDerivedType(typeof(KindsChanged), "kinds-changed.v1")]
[JsonDerivedType(typeof(ConsultationLogged), "consultation-logged.v1")]
[JsonDerivedType(typeof(NoteLogged), "note-logged.v1")]
[JsonDerivedType(typeof(ResponseProposed), "proposed.v1")]
[JsonDerivedType(typeof(ProposalApproved), "approved.v1")]
[JsonDerivedType(typeof(ProposalDeclined), "declined.v1")]
[JsonDerivedType(typeof(ProposalSentBack), "sent-back.v1")]
[JsonDerivedType(typeof(ApprovalTakenBack), "approval-taken-back.v1")]
[JsonDerivedType(typeof(ActionReassigned), "action-reassigned.v1")]
[JsonDerivedType(typeof(ActionDone), "action-done.v1")]
[JsonDerivedType(typeof(ActionDropped), "action-dropped.v1")]
[JsonDerivedType(typeof(TalkConfirmed), "talk-confirmed.v1")]
[JsonDerivedType(typeof(TalkDenied), "talk-denied.v1")]
[JsonDerivedType(typeof(Reminded), "reminded.v1")]
[JsonDerivedType(typeof(LineExtended), "line-extended.v1")]
[JsonDerivedType(typeof(ReachChanged), "reach-changed.v1")]
[JsonDerivedType(typeof(CaseClosed), "closed.v1")]
[JsonDerivedType(typeof(CaseReopened), "reopened.v1")]
[JsonDerivedType(typeof(TalkHeld), "talk-confirmed.v2")]
[JsonDerivedType(typeof(CheckInAsked), "check-in-asked.v1")]
[JsonDerivedType(typeof(CheckInAnswered), "check-in-answered.v1")]
[JsonDerivedType(typeof(CheckInNotBrought), "check-in-not-brought.v1")]
[JsonDerivedType(typeof(CheckInShared), "check-in-shared.v1")]
[JsonDerivedType(typeof(AftercarePaused), "aftercare-paused.v1")]
[JsonDerivedType(typeof(AftercareResumed), "aftercare-resumed.v1")]
[JsonDerivedType(typeof(AftercareStopped), "aftercare-stopped.v1")]
[JsonDerivedType(typeof(AftercareReopened), "aftercare-reopened.v1")]
[JsonDerivedType(typeof(ContactWished), "contact-wished.v1")]
[JsonDerivedType(typeof(ContactExtended), "contact-extended.v1")]
[JsonDerivedType(typeof(ContactTaken), "contact-taken.v1")]
[JsonDerivedType(typeof(ContactEnded), "contact-ended.v1")]
[JsonDerivedType(typeof(StepsSkipped), "steps-skipped.v1")]
[JsonDerivedType(typeof(SharingAsked), "sharing-asked.v1")]
[JsonDerivedType(typeof(SharingAnswered), "sharing-answered.v1")]
[JsonDerivedType(typeof(SharingWritten), "sharing-written.v1")]
[JsonDerivedType(typeof(SharingApproved), "sharing-approved.v1")]
[JsonDerivedType(typeof(SharingTaken), "sharing-taken.v1")]
[JsonDerivedType(typeof(SharingReleased), "sharing-released.v1")]
[JsonDerivedType(typeof(SharingShown), "sharing-shown.v1")]
[JsonDerivedType(typeof(FoundByMonitoring), "found-by-monitoring.v1")]
[JsonDerivedType(typeof(CaseEvaluated), "evaluated.v1")]
[JsonDerivedType(typeof(EffectsRegistered), "effects-registered.v1")]
[JsonDerivedType(typeof(DepartmentSet), "department-set.v1")]
[JsonDerivedType(typeof(ChatAsked), "chat-asked.v1")]
[JsonDerivedType(typeof(ChatMade), "chat-made.v1")]
[JsonDerivedType(typeof(ChatFailed), "chat-failed.v1")]
[JsonDerivedType(typeof(AppointmentAsked), "appointment-asked.v1")]
[JsonDerivedType(typeof(AppointmentMade), "appointment-made.v1")]
[JsonDerivedType(typeof(AppointmentFailed), "appointment-failed.v1")]
[JsonDerivedType(typeof(DangerHelpersFound), "danger-helpers-found.v1")]
[JsonDerivedType(typeof(DangerDelivered), "danger-delivered.v1")]
[JsonDerivedType(typeof(DangerShared), "danger-shared.v1")]
[JsonDerivedType(typeof(DangerEnded), "danger-ended.v1")]
[JsonDerivedType(typeof(WithdrawnInAlarm), "withdrawn-in-alarm.v1")]
[JsonDerivedType(typeof(AlarmedLetGo), "alarmed-let-go.v1")]
public abstract record CaseEvent
{
    /// <summary>It counts as something that happens in the case.</summary>
    internal virtual bool MovesCase => true;

    /// <summary>How many characters somebody typed in it.</summary>
    internal virtual int Words => 0;

    /// <summary>The case after this event. Only <see cref="CaseOpened"/> makes one from nothing.</summary>
    internal abstract Case Apply(Case before, Stamp stamp);
}

/// <summary>Which event it is, when it was and who did it; null: the bot itself.</summary>
public sealed record Stamp(int Version, DateTimeOffset At, Person? By);

/// <summary>An event as it is kept.</summary>
public sealed record RecordedEvent(Stamp Stamp, CaseEvent Event);
