namespace Weerbaar.Playbook.Loading;

/// <summary>Reads when a team talks in its channel and about what. It must fall when somebody is at work.</summary>
internal static class TeamTalkSection
{
    private const int MostQuestions = 3;
    private const int MostCases = 5;

    public static TeamTalkRules? Read(Entry? entry, Organisation organisation)
    {
        if (entry is null)
        {
            return null;
        }

        var fields = entry.Fields();
        var (day, at) = (fields.Required("day"), fields.Required("at"));
        var rules = fields.RejectUnknownFields(new TeamTalkRules
        {
            Every = fields.Required("every").OneOf<TalkRhythm>(),
            Day = day.OneOf<DayOfWeek>(),
            At = OrganisationSection.Time(at),
            FourEyes = fields.YesNo("four-eyes", otherwise: true),
            MostCases = Between(fields.Optional("most-cases"), 0, MostCases, 2),
            QuestionsEach = Between(fields.Optional("questions-each"), 1, MostQuestions, 2),
            AnswersOpen = fields.Optional("answers-open")?.DateTerm() ?? new Term(1, TermUnit.Weeks),
            ShownFrom = Between(fields.Optional("answers-shown-from"), 2, 20, 3),
            AsksAfter = Between(fields.Optional("asks-after"), 1, 20, 3),
            Questions = fields.Required("questions").List(Question),
            TellingFunctions = fields.List("telling-functions", item => item.Text()),
            TellingTraits = fields.List("telling-traits", item => item.Text()),
        });
        CheckHours(rules, organisation, day, at);
        return rules;
    }

    private static TalkQuestion Question(Entry entry)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new TalkQuestion(fields.Required("id").Id("talk-questions"), fields.Required("text").Local()));
    }

    private static int Between(Entry? entry, int least, int most, int usual)
    {
        var number = entry?.Whole() ?? usual;
        if (number < least || number > most)
        {
            entry!.Fault($"should be between {least} and {most}.");
        }

        return number;
    }

    private static void CheckHours(TeamTalkRules rules, Organisation organisation, Entry day, Entry at)
    {
        var (hours, quiet) = (organisation.OfficeHours, organisation.QuietHours);
        if (day.Node is not null && hours.Days.Count > 0 && !hours.Days.Contains(rules.Day))
        {
            day.Fault("is no day of the office hours.");
        }

        if (at.Node is not null && rules.At.IsBetween(quiet.From, quiet.To))
        {
            at.Fault("falls in the quiet hours.");
        }
    }
}
