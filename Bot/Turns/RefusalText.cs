namespace Weerbaar.Turns;

/// <summary>What a person reads when something was not done: why, and what to do.</summary>
internal static class RefusalText
{
    /// <summary>Of what came with words, which are nowhere now.</summary>
    public static string OfWords(Refusal refusal, Language language) => $"{Of(refusal, language)} {Texts.In(language)["NotKept"]}";

    public static string Of(Refusal refusal, Language language)
    {
        var words = Texts.In(language);
        return refusal switch
        {
            CaseEnded ended => words[$"Refusal.CaseEnded.{ended.Phase}"],
            TextTooLong tooLong => words["Refusal.TextTooLong", tooLong.Most],
            BudgetUsed { What: Expense.Report } used => words["Refusal.BudgetUsed.Report", used.Again, used.Call, used.Emergency],
            BudgetUsed { What: Expense.File } used => words["Refusal.BudgetUsed.File", used.Again, used.Call, used.Emergency],
            BudgetUsed used => words["Refusal.BudgetUsed", used.Again, used.Call, used.Emergency],
            TooManyFiles files => words["Refusal.TooManyFiles", files.Most],
            TooManyFilesAtOnce files => words["Refusal.TooManyFilesAtOnce", files.Most],
            TooManyChoices choices => words["Refusal.TooManyChoices", choices.Most],
            AlreadyDecided decided => words["Refusal.AlreadyDecided", decided.By.Name],
            ClaimedByOther claimed => words["Refusal.ClaimedByOther", claimed.Officer.Name],
            RequirementNotMet { CanBePassed: true } unmet =>
                words["Refusal.RequirementNotMet.CanBePassed", unmet.Option.In(language), unmet.Otherwise.In(language)],
            RequirementNotMet unmet => words["Refusal.RequirementNotMet", unmet.Option.In(language), unmet.Otherwise.In(language)],
            SpeakerMissing missing => words["Refusal.SpeakerMissing", missing.Option.In(language)],
            ProposalChanged changed => words["Refusal.ProposalChanged", changed.Newest],
            ProposalDecided decided => words[$"Refusal.ProposalDecided.{decided.Verdict}", decided.By.Name],
            ActionEnded ended => words[$"Refusal.ActionEnded.{ended.Status}", ended.By.Name],
            MarksOpen open => words["Refusal.MarksOpen", open.Count],
            MomentTooFar far => words["Refusal.MomentTooFar", far.Days],
            AlarmRunning { SeenBy: { } seen } => words["Refusal.AlarmRunning.Seen", seen.Name],
            ActionsOpen open => words["Refusal.ActionsOpen", open.Count],
            _ => words[$"Refusal.{refusal.Code}"],
        };
    }
}
