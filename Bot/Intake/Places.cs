using Weerbaar.Intake.Form;
using Weerbaar.Playbook;

namespace Weerbaar.Intake;

/// <summary>Where a piece of text can go.</summary>
/// <param name="Id">A question's id, or one of our own places.</param>
internal sealed record Place(string Id, string Title);

/// <summary>
/// The places that fit a piece of text, best first, at most four: a question of the open step that it answers, for a
/// link the first link that is asked anywhere, the description, nowhere.
/// </summary>
internal static class Places
{
    public const string Description = "-what";
    public const string Nowhere = "-nowhere";
    private const int MostQuestions = 2;

    public static IEnumerable<Place> For(DraftView view, string text) =>
    [
        .. Questions(view, text).Take(MostQuestions).Select(question =>
            new Place(question.Id, view.Words["Offer.Question", question.Label.In(view.Language)])),
        new Place(Description, view.Words["Offer.Description"]),
        new Place(Nowhere, view.Words["Offer.Nowhere"]),
    ];

    /// <summary>The answer that a text is to a question, as it would be kept; null: it is none.</summary>
    public static string? AnswerTo(Question question, string text, DraftView view) => question.Input switch
    {
        QuestionInput.Choice or QuestionInput.Choices or QuestionInput.YesNo => QuestionAnswers.Choices(question, view)
            .FirstOrDefault(choice => string.Equals(choice.Name, text.Trim(), StringComparison.OrdinalIgnoreCase)).Id,
        _ => QuestionAnswers.Read(question, text, view).Value,
    };

    private static IEnumerable<Question> Questions(DraftView view, string text)
    {
        var steps = new FormSteps(view);
        var open = steps.Current is QuestionStep current ? current.Asked(view) : [];
        var links = steps.Asked.OfType<QuestionStep>().SelectMany(step => step.Asked(view))
            .Where(question => question.Input is QuestionInput.Link && LooksLikeLink(text));
        return open.Where(question => question.Input is not QuestionInput.Link || LooksLikeLink(text))
            .Concat(links)
            .DistinctBy(question => question.Id)
            .Where(question => !view.Draft.Answers.ContainsKey(question.Id))
            .Where(question => AnswerTo(question, text, view) is not null)
            .OrderBy(question => question.Input is QuestionInput.Text or QuestionInput.LongText ? 1 : 0);
    }

    /// <summary>"weet.niet" could be one: only what somebody clearly means as a link is offered as one.</summary>
    private static bool LooksLikeLink(string text) =>
        Links.Read(text) is not null
        && (text.Contains('/') || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
}
