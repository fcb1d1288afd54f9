namespace Weerbaar.Playbook.Loading;

/// <summary>Reads how urgency is proposed.</summary>
internal static class UrgencySection
{
    public static UrgencyRules Read(Entry entry)
    {
        var fields = entry.Fields();
        var levels = fields.Required("levels");
        var rules = fields.RejectUnknownFields(new UrgencyRules { Levels = levels.List(Level), Rules = fields.List("rules", Rule) });
        CheckAscending(levels, rules.Levels);
        return rules;
    }

    private static UrgencyLevel Level(Entry entry)
    {
        var fields = entry.Fields();
        var next = fields.Required("next-officer-after");
        var level = fields.RejectUnknownFields(new UrgencyLevel
        {
            Id = fields.Required("id").Id(NameSets.Level),
            Name = fields.Required("name").Local(),
            FromPoints = fields.Required("from-points").Whole(),
            RemindAfter = fields.Required("remind-after").Term(),
            NextOfficerAfter = next.Term(),
        });
        next.CheckLaterThan(level.RemindAfter, "remind-after");
        return level;
    }

    private static UrgencyRule Rule(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new UrgencyRule(
            fields.Required("fact").Reference(NameSets.Fact),
            fields.Required("points").Whole(),
            fields.Required("because").Local()));
    }

    private static void CheckAscending(Entry entry, IReadOnlyList<UrgencyLevel> levels)
    {
        if (entry.Node is not null && levels.Count == 0)
        {
            entry.Fault("needs at least one level.");
        }
        else if (levels.Count > 0 && levels[0].FromPoints != 0)
        {
            entry.Fault("the first level should have from-points: 0.");
        }

        foreach (var (before, after) in levels.Zip(levels.Skip(1)).Where(pair => pair.Second.FromPoints <= pair.First.FromPoints))
        {
            entry.Fault($"'{after.Id}' should need more points than '{before.Id}': levels go up.");
        }
    }
}
