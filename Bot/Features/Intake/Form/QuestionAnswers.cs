using System.Globalization;

namespace Weerbaar.Features.Intake.Form;

/// <summary>An answer as it will be kept, or what to mend; both null: left empty.</summary>
internal readonly record struct Answer(string? Value, string? Fault)
{
    public static Answer Of(string value) => new(value, null);

    public static Answer Wrong(string fault) => new(null, fault);
}

/// <summary>Checks what came back from a card, as if no client had: every answer again, by its sort.</summary>
internal static class QuestionAnswers
{
    private const string Day = "yyyy-MM-dd";
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    public static Answer Read(Question question, string? typed, DraftView view)
    {
        var label = question.Label.In(view.Language);
        if (string.IsNullOrWhiteSpace(typed))
        {
            return default;
        }

        return question.Input switch
        {
            QuestionInput.Choice or QuestionInput.YesNo or QuestionInput.Choices => Chosen(question, typed, view),
            QuestionInput.Number => AnswerNumber.Read(typed) is { } number
                ? Answer.Of(number.ToString(Invariant))
                : Answer.Wrong(view.Words["Fault.Number", label]),
            QuestionInput.Date => AnswerDate.ReadTyped(typed, view.Calendar.LocalDate) is { } date && Counts(date, view)
                ? Answer.Of(date.ToString(Day, Invariant))
                : Answer.Wrong(view.Words["Fault.Date", label]),
            _ when typed.Length > Most(question) => Answer.Wrong(view.Words["Fault.Long", label, Most(question)]),
            QuestionInput.Link => Links.Read(typed) is { } link
                ? Answer.Of(link)
                : Answer.Wrong(view.Words["Fault.Link", label]),
            _ => Answer.Of(typed.Trim()),
        };
    }

    /// <summary>As it reads at review.</summary>
    public static string InWords(Question question, string value, DraftView view) => question.Input switch
    {
        QuestionInput.Choice or QuestionInput.YesNo or QuestionInput.Choices => string.Join(
            ", ",
            value.Split(',').Select(id => Choices(question, view).FirstOrDefault(choice => choice.Id == id).Name ?? id)),
        QuestionInput.Date when Date(value) is { } date => Turns.Moments.Date(date, view.Language),
        _ => value,
    };

    public static IReadOnlyList<(string Id, string Name)> Choices(Question question, DraftView view) =>
        question.Input is QuestionInput.YesNo
            ? [("yes", view.Words["Choice.Yes"]), ("no", view.Words["Choice.No"])]
            : [.. question.Choices.Select(choice => (choice.Id, choice.Name.In(view.Language)))];

    /// <summary>Characters of an answer; what is longer belongs with what happened.</summary>
    public static int Most(Question question) => question.Input switch
    {
        QuestionInput.LongText => 2_000,
        QuestionInput.Link => Links.Most,
        _ => 500,
    };

    public static DateOnly? Date(string? text) => AnswerDate.Read(text);

    private static bool Counts(DateOnly date, DraftView view) =>
        date >= Earliest && date <= view.Calendar.LocalDate(view.Now);

    private static Answer Chosen(Question question, string typed, DraftView view)
    {
        var chosen = typed
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .ToList();
        var known = Choices(question, view).Select(choice => choice.Id);
        var tooMany = question.Input is not QuestionInput.Choices && chosen.Count > 1;
        return tooMany || chosen.Except(known).Any()
            ? Answer.Wrong(view.Words["Fault.Choice"])
            : Answer.Of(string.Join(',', chosen));
    }
}
