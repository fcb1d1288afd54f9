namespace Weerbaar.Playbook.Loading;

/// <summary>Reads the named conditions and sees that none leads back to itself.</summary>
internal static class FactSection
{
    public static IReadOnlyDictionary<string, Condition> Read(Entry entry)
    {
        var facts = new Dictionary<string, Condition>();
        foreach (var (name, value) in entry.Fields().All())
        {
            facts[Declared(name, value)] = Condition(value);
        }

        return facts;
    }

    public static void CheckCycles(IReadOnlyDictionary<string, Condition> facts, Diagnostics findings)
    {
        foreach (var name in facts.Keys.Where(name => Reaches(facts, name, name, [])))
        {
            findings.Fault(findings.PlaceOf(NameSets.Fact, name), $"the fact '{name}' depends on itself.");
        }
    }

    private static string Declared(string name, Entry value)
    {
        value.Findings.Declare(NameSets.Fact, name, value.Place);
        if (name.Length == 0 || name.Any(letter => letter is ',' || char.IsWhiteSpace(letter)))
        {
            value.Fault($"'{name}' cannot be an id: use small letters, digits and hyphens.");
        }

        return name;
    }

    private static Condition Condition(Entry entry)
    {
        var fields = entry.Fields();
        var question = fields.Optional("question");
        var condition = new Condition
        {
            Question = question?.Reference(NameSets.Question),
            In = fields.List("in", item => question is null ? item.Text() : Choice(item, question)),
            AtLeast = fields.Optional("at-least")?.Whole(),
            Answered = fields.Optional("answered")?.YesNo(),
            Kinds = fields.List("kinds", item => item.Reference(NameSets.Kind)),
            Danger = fields.Optional("danger")?.YesNo(),
            EvidenceStored = fields.Optional("evidence-stored")?.YesNo(),
            AllOf = fields.List("all-of", item => item.Reference(NameSets.Fact)),
            AnyOf = fields.List("any-of", item => item.Reference(NameSets.Fact)),
            NoneOf = fields.List("none-of", item => item.Reference(NameSets.Fact)),
        };
        var looks = condition.In.Count > 0 || condition.AtLeast is not null || condition.Answered is not null;
        if (looks != question is not null)
        {
            entry.Fault("'question' goes with one of 'in', 'at-least' and 'answered'.");
        }

        return fields.RejectUnknownFields(condition);
    }

    private static string Choice(Entry item, Entry question) =>
        question.Text() is { Length: > 0 } id ? item.Reference(NameSets.ChoiceOf(id)) : item.Text();

    private static bool Reaches(
        IReadOnlyDictionary<string, Condition> facts, string from, string target, HashSet<string> seen) =>
        facts.TryGetValue(from, out var condition)
        && condition.AllOf.Concat(condition.AnyOf).Concat(condition.NoneOf).Any(next =>
            next == target || (seen.Add(next) && Reaches(facts, next, target, seen)));
}
