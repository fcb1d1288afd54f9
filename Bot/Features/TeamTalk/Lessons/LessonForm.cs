using System.Globalization;

namespace Weerbaar.Features.TeamTalk.Lessons;

/// <summary>A dialog in which somebody of the team writes down what it learned, and what it will do, who and when.</summary>
internal static class LessonForm
{
    public const string Text = "text";
    public const string Doing = "doing";
    public const string Owner = "owner";
    public const string Due = "due";
    public const string Yes = "yes";
    public const int MostTyped = 500;

    public static DialogAnswer Show(PersonTurn turn, Discussion talk, ActionData data, string? fault)
    {
        var words = Texts.In(turn.Turn.Language);
        var card = Layout.Card(
            turn.Turn.Language,
            words["Lesson.Title"],
            Layout.Fault(fault),
            Layout.Paragraph(words["Lesson.Intro"]),
            new InputText(Text, words["Lesson.Text"])
            {
                IsMultiline = true,
                MaxLength = MostTyped,
                IsRequired = true,
                ErrorMessage = words["Lesson.Missing"],
                Value = data.Input(Text),
            },
            new InputChoiceSet(Doing, words["Lesson.Doing"], [new Choice(words["Lesson.Doing.Yes"], Yes)])
            {
                Style = ChoiceStyle.Expanded,
                IsMultiSelect = true,
                Value = data.Input(Doing),
            },
            new InputChoiceSet(Owner, words["Lesson.Owner"], [])
            {
                ChoicesData = new ChoiceQuery("graph.microsoft.com/users"),
                Value = data.Input(Owner),
            },
            new InputDate(Due, words["Lesson.Due"]) { Value = DueIn(data) }) with
        {
            Actions = [Button.Submit(words["Lesson.Send"], TalkVerbs.AddLesson, TalkVerbs.Ids(talk.Id), ActionStyle.Positive)],
        };
        return new DialogAnswer(words["Lesson.Title"], card);
    }

    public static DateOnly? DueIn(ActionData data) => DateOnly.TryParseExact(
        data.Input(Due), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due : null;
}
