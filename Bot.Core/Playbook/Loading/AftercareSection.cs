namespace Weerbaar.Playbook.Loading;

/// <summary>Reads when the bot asks how somebody is, and how long it waits for others.</summary>
internal static class AftercareSection
{
    public static AftercareRules Read(Entry? entry)
    {
        var usual = new AftercareRules();
        if (entry is null)
        {
            return usual;
        }

        var fields = entry.Fields();
        var checkIns = fields.Required("check-ins");
        var read = fields.RejectUnknownFields(new AftercareRules
        {
            CheckIns = checkIns.List(item => item.DateTerm()),
            Pause = fields.Required("pause").DateTerm(),
            ContactWaits = fields.Required("contact-waits").Term(),
        });
        CheckAscending(checkIns, read.CheckIns);
        return read;
    }

    /// <summary>Counted from any day, so that months and weeks can be compared.</summary>
    private static void CheckAscending(Entry entry, IReadOnlyList<Term> terms)
    {
        var days = terms.Where(term => term.Amount > 0).Select(Days).ToList();
        if (days.Zip(days.Skip(1)).Any(pair => pair.Second <= pair.First))
        {
            entry.Fault("each should be later than the one before.");
        }
    }

    private static int Days(Term term) => term.Unit switch
    {
        TermUnit.Weeks => 7 * term.Amount,
        TermUnit.Months => 30 * term.Amount,
        _ => term.Amount,
    };
}
