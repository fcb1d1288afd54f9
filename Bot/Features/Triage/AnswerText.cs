namespace Weerbaar.Features.Triage;

/// <summary>An answer of the intake as people read it: the names of choices instead of their ids.</summary>
internal static class AnswerText
{
    /// <param name="question">Null: the playbook no longer asks it, and the answer stands as it was kept.</param>
    public static string Of(Question? question, string answer, Language language) => question?.Input switch
    {
        QuestionInput.Choice or QuestionInput.Choices =>
            string.Join(", ", answer.Split(',').Select(id => Name(question, id, language))),
        QuestionInput.YesNo when answer is "yes" or "no" => Texts.In(language)[answer is "yes" ? "Yes" : "No"],
        QuestionInput.Date when AnswerDate.Read(answer) is { } date => Moments.Date(date, language),
        _ => answer,
    };

    private static string Name(Question question, string id, Language language) =>
        question.Choices.FirstOrDefault(choice => choice.Id == id)?.Name.In(language) ?? id;
}
