using Weerbaar.Playbook.Understanding;

namespace Weerbaar.Playbook.Loading;

/// <summary>Reads a playbook from its folder and refuses one that is wrong, with every fault in it (D39).</summary>
public static class PlaybookLoader
{
    private static readonly HashSet<string> Decisions = ["approve", "decline", "send-back"];

    /// <summary>Reads all *.yaml files of the folder.</summary>
    /// <exception cref="PlaybookException">Something in it is wrong; the message names file, line and field of each.</exception>
    public static OrganisationPlaybook Load(string folder)
    {
        var findings = new Diagnostics();
        var files = new PlaybookFolder(folder, findings);
        // What stands in a file that cannot be read would be missed everywhere else, so its fault comes alone.
        findings.ThrowIfAny(folder);
        var playbook = Read(files.Sections, PhraseFiles.Read(files.Phrases));
        FactSection.CheckCycles(playbook.Facts, findings);
        PhraseFiles.CheckSafety(playbook.Phrases, PlaybookFolder.Root, findings);
        findings.CheckReferences();
        var experience = ExperienceIn(folder, findings);
        findings.ThrowIfAny(folder);
        return playbook with { Experience = experience };
    }

    private static Experience? ExperienceIn(string folder, Diagnostics findings)
    {
        try
        {
            return Experience.In(folder);
        }
        catch (InvalidDataException fault)
        {
            findings.Fault(new SourceLocation(Experience.File, 1, ""), $"cannot be read: {fault.Message}");
            return null;
        }
    }

    private static OrganisationPlaybook Read(Fields sections, Phrases phrases) =>
        Read(sections, phrases, OrganisationSection.Read(sections.Required("organisation")));

    private static OrganisationPlaybook Read(Fields sections, Phrases phrases, Organisation organisation) =>
        sections.RejectUnknownFields(new OrganisationPlaybook
        {
            Version = sections.Required("version").Text(),
            Organisation = organisation,
            Kinds = Filled(sections.Required("kinds"), KindSection.Read),
            Facts = FactSection.Read(sections.Required("facts")),
            Steps = Filled(sections.Required("steps"), StepSection.Read),
            Urgency = UrgencySection.Read(sections.Required("urgency")),
            Options = Filled(sections.Required("options"), ResponseSections.Option),
            Ladder = sections.List("ladder", ResponseSections.LadderStep),
            Advice = sections.List("advice", ResponseSections.Advice),
            Terms = TermSections.Terms(sections.Required("terms")),
            Aftercare = AftercareSection.Read(sections.Optional("aftercare")),
            TeamTalk = TeamTalkSection.Read(sections.Optional("team-talk"), organisation),
            Evaluation = EvaluationSection.Read(sections.Optional("evaluation")),
            Monitoring = MonitoringSection.Read(sections.Optional("monitoring")),
            Prevention = PreventionSection.Read(sections.Optional("prevention")),
            OtherLanguages = sections.List("other-languages", OtherLanguageSection.Read),
            Deadlines = sections.List("deadlines", TermSections.Deadline),
            ReasonNeeded = sections.Required("reason-needed").List(Decision).ToHashSet(),
            Deputies = Deputies(sections.Optional("deputies")),
            Phrases = phrases,
        });

    private static IReadOnlyList<T> Filled<T>(Entry entry, Func<Entry, T> read)
    {
        var list = entry.List(read);
        if (entry.Node is not null && list.Count == 0)
        {
            entry.Fault("needs at least one.");
        }

        return list;
    }

    private static string Decision(Entry entry)
    {
        var decision = entry.Text();
        if (decision.Length > 0 && !Decisions.Contains(decision))
        {
            entry.Fault($"'{decision}' should be one of: {string.Join(", ", Decisions)}.");
        }

        return decision;
    }

    private static Dictionary<string, string> Deputies(Entry? entry)
    {
        var deputies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (manager, deputy) in entry?.Fields().All() ?? [])
        {
            deputies[manager] = deputy.Text();
            if (!Guid.TryParse(manager, out _) || !Guid.TryParse(deputies[manager], out _))
            {
                deputy.Fault("should be the object id of a manager in Entra, and that of the deputy.");
            }
        }

        return deputies;
    }
}
