namespace Weerbaar.Playbook.Loading;

/// <summary>Reads how long a recurring search may run, and by which words one that follows a person is known.</summary>
internal static class MonitoringSection
{
    public static MonitoringRules Read(Entry? entry)
    {
        if (entry is null)
        {
            return new MonitoringRules();
        }

        var fields = entry.Fields();
        return fields.RejectUnknownFields(new MonitoringRules
        {
            Longest = fields.Required("longest").DateTerm(),
            Kept = fields.Required("kept").DateTerm(),
            FollowWords = Words(fields, "follow-words"),
            Titles = Words(fields, "titles"),
            Roles = Words(fields, "roles"),
            FirstNames = Words(fields, "first-names"),
            PlaceEndings = Words(fields, "place-endings"),
        });
    }

    private static IReadOnlyList<string> Words(Fields fields, string name) =>
        fields.Required(name).List(item => item.Text().ToLowerInvariant());
}
