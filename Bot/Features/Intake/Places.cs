using Weerbaar.Features.Intake.Form;

namespace Weerbaar.Features.Intake;

/// <summary>A question that takes what was typed as its answer.</summary>
internal sealed record Fit(Question Question, string Value);

/// <summary>
/// Where a text from the chat goes besides what happened: to a question of the open step of which it is plainly the answer, as the
/// name of a choice, a number, a date; a link to the first link that is asked anywhere.
/// </summary>
internal static class Places
{
    /// <summary>What happened, as a button names it.</summary>
    public const string Description = "-what";

    private const int MostWords = 3;

    /// <summary>Beside digits: 30-8-2026, 2026-08-30T14:05:00.000+02:00.</summary>
    private const string InFigures = "-/.:+ TtZz";

    /// <summary>Null: no question takes it. Free text fits any question, and so none.</summary>
    public static Fit? Fitting(DraftView view, string text)
    {
        var steps = new FormSteps(view);
        var open = steps.Current is QuestionStep current ? current.Asked(view) : [];
        var links = steps.Asked.OfType<QuestionStep>().SelectMany(step => step.Asked(view)).Where(
            question => question.Input is QuestionInput.Link);
        return open.Concat(links)
            .Where(question => !IsFree(question) && !view.Draft.Answers.ContainsKey(question.Id) && Takes(question, text))
            .Select(question => AnswerTo(question, text, view) is { } value ? new Fit(question, value) : null)
            .FirstOrDefault(fit => fit is not null);
    }

    /// <summary>Other words in the place of those that were the answer; null: they are none.</summary>
    public static Fit? Again(DraftView view, string place, string text) =>
        view.Playbook.FindQuestion(place) is { } question && (IsFree(question) || Takes(question, text))
            && AnswerTo(question, text, view) is { } value
            ? new Fit(question, value)
            : null;

    private static bool IsFree(Question question) => question.Input is QuestionInput.Text or QuestionInput.LongText;

    private static bool Takes(Question question, string text) => question.Input is QuestionInput.Link ? LooksLikeLink(text) : IsBare(text);

    /// <summary>The answer that a text is to a question, as it would be kept; null: it is none.</summary>
    public static string? AnswerTo(Question question, string text, DraftView view) => question.Input switch
    {
        QuestionInput.Choice or QuestionInput.Choices or QuestionInput.YesNo => QuestionAnswers.Choices(question, view)
            .FirstOrDefault(choice => string.Equals(choice.Name, text.Trim().TrimEnd('.', '!'), StringComparison.OrdinalIgnoreCase)).Id,
        _ => QuestionAnswers.Read(question, text, view).Value,
    };

    /// <summary>Links with no words but those that lead to one, or a date in figures: there is nothing else in it to read.</summary>
    public static bool SaysNoMore(Fit fit, string text) => fit.Question.Input switch
    {
        QuestionInput.Link => Links.IsOnlyLinks(text),
        QuestionInput.Date => text.Trim().All(sign => char.IsAsciiDigit(sign) || InFigures.Contains(sign, StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>What says more than the answer is told whole: of "12.345 views, and it names my daughter" a number is too little.</summary>
    private static bool IsBare(string text) => !text.HasMoreWordsThan(MostWords);

    /// <summary>"weet.niet" could be one: only what somebody clearly means as a link is taken as one.</summary>
    private static bool LooksLikeLink(string text) =>
        Links.IsOnlyLinks(text)
        && (text.Contains('/') || text.Contains("www.", StringComparison.OrdinalIgnoreCase));
}
