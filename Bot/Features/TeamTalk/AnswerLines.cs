namespace Weerbaar.Features.TeamTalk;

/// <summary>What was answered, by question and without whom; only when enough people answered, so that no answer stands alone.</summary>
internal sealed class AnswerLines(Discussion talk, OrganisationPlaybook playbook, Language language)
{
    /// <summary>Of each question, in the chance order of their hashes: more, at their longest, would not fit on a card.</summary>
    private const int MostShown = 8;

    private readonly Wording _words = Texts.In(language);

    public IEnumerable<CardElement?> Of(IReadOnlyList<DiscussionAnswer> answers)
    {
        var enough = playbook.TeamTalk?.ShownFrom ?? int.MaxValue;
        var ended = talk.Status is DiscussionStatus.Ended;
        return answers.Count == 0 ? [Layout.Paragraph(_words[ended ? "Answers.Nobody" : "Answers.None"])]
            : answers.Count < enough ? [Layout.Paragraph(_words[ended ? "Answers.TooFew" : "Answers.Few", enough])]
            : [Layout.Small(_words["Answers.Count", answers.Count]), .. talk.Questions.SelectMany(id => Question(id, answers))];
    }

    private IEnumerable<CardElement?> Question(string id, IReadOnlyList<DiscussionAnswer> answers)
    {
        var texts = answers.Select(answer => answer.Texts.GetValueOrDefault(id)).OfType<string>().Take(MostShown).ToList();
        var question = playbook.TeamTalk?.Questions.FirstOrDefault(each => each.Id == id)?.Text.In(language) ?? id;
        return texts.Count == 0
            ? []
            : [CardText.Subheading(question), .. texts.Select(text => PlainText.Of("• " + text) with { Spacing = Spacing.Small })];
    }
}
