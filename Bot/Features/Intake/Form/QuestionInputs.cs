using System.Globalization;

namespace Weerbaar.Features.Intake.Form;

/// <summary>The input with which each sort of question is answered.</summary>
internal static class QuestionInputs
{
    public static CardElement Of(Question question, string? value, DraftView view)
    {
        var (id, label) = (question.Id, question.Label.In(view.Language));
        return question.Input switch
        {
            QuestionInput.Choice or QuestionInput.Choices or QuestionInput.YesNo => Choices(question, value, view),
            QuestionInput.Number => new InputNumber(id, label)
            {
                Value = Number(value),
                ErrorMessage = view.Words["Fault.Number", label],
            },
            QuestionInput.Date => new InputDate(id, label)
            {
                Max = view.Calendar.LocalDate(view.Now),
                Value = QuestionAnswers.Date(value),
                ErrorMessage = view.Words["Fault.Date", label],
            },
            _ => Text(question, value, view),
        };
    }

    private static decimal? Number(string? value) =>
        decimal.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static InputText Text(Question question, string? value, DraftView view)
    {
        var most = QuestionAnswers.Most(question);
        return new InputText(question.Id, question.Label.In(view.Language))
        {
            IsMultiline = question.Input is QuestionInput.LongText,
            Style = question.Input is QuestionInput.Link ? InputTextStyle.Url : null,
            MaxLength = most,
            Value = value is null ? null : Excerpt.Of(value, most),
            ErrorMessage = view.Words["Fault.Long", question.Label.In(view.Language), most],
        };
    }

    /// <summary>A long list is opened, a short one stands there; yes and no can be left open.</summary>
    private static InputChoiceSet Choices(Question question, string? value, DraftView view)
    {
        var choices = QuestionAnswers.Choices(question, view);
        var several = question.Input is QuestionInput.Choices;
        return new InputChoiceSet(
            question.Id,
            question.Label.In(view.Language),
            [.. choices.Select(choice => new Choice(choice.Name, choice.Id))])
        {
            IsMultiSelect = several ? true : null,
            Style = several || choices.Count <= 4 ? ChoiceStyle.Expanded : ChoiceStyle.Compact,
            Placeholder = view.Words["Choice.Placeholder"],
            Value = value,
        };
    }
}
