namespace Weerbaar.Playbook.Loading;

/// <summary>Reads how long each may take, and the deadlines.</summary>
internal static class TermSections
{
    public static Playbook.Terms Terms(Entry entry)
    {
        var fields = entry.Fields();
        var terms = fields.RejectUnknownFields(new Playbook.Terms
        {
            DangerAcknowledged = fields.Required("danger-acknowledged").Term(),
            RouteChosen = fields.Required("route-chosen").Term(),
            DecisionReminder = fields.Required("decision-reminder").Term(),
            DecisionDeputy = fields.Required("decision-deputy").Term(),
            DecisionNextManager = fields.Required("decision-next-manager").Term(),
            TalkReminder = fields.Required("talk-reminder").Term(),
            TalkEscalation = fields.Required("talk-escalation").Term(),
            ClaimIdle = fields.Required("claim-idle").Term(),
            ActionReminder = fields.Required("action-reminder").Term(),
            DraftAnnounced = fields.Required("draft-announced").Term(),
            DraftErased = fields.Required("draft-erased").Term(),
        });
        fields.Optional("decision-deputy")?.CheckLaterThan(terms.DecisionReminder, "decision-reminder");
        fields.Optional("decision-next-manager")?.CheckLaterThan(terms.DecisionDeputy, "decision-deputy");
        fields.Optional("talk-escalation")?.CheckLaterThan(terms.TalkReminder, "talk-reminder");
        fields.Optional("draft-erased")?.CheckLaterThan(terms.DraftAnnounced, "draft-announced");
        return terms;
    }

    public static Deadline Deadline(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new Deadline
        {
            Id = fields.Required("id").Id(NameSets.Deadline),
            Name = fields.Required("name").Local(),
            Fact = fields.Optional("fact")?.Reference(NameSets.Fact),
            From = fields.Required("from").OneOf<DeadlineStart>(),
            Term = fields.Required("term").DateTerm(),
            Why = fields.Required("why").Local(),
            ToldBefore = fields.Optional("told-before")?.DateTerm(),
            TellsEmployee = fields.YesNo("tells-employee"),
            MetBy = fields.List("met-by", item => item.Reference(NameSets.Option)),
        });
    }

    /// <summary>Only terms in the same unit can be compared without a calendar.</summary>
    public static void CheckLaterThan(this Entry entry, Term before, string name)
    {
        if (entry.Node is not null && entry.Term() is { Amount: > 0 } after && after.Unit == before.Unit && after.Amount <= before.Amount)
        {
            entry.Fault($"should be longer than '{name}'.");
        }
    }
}
