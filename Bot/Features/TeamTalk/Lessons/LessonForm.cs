using System.Globalization;
using Weerbaar.Directories;

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

/// <summary>The dialog opens.</summary>
internal sealed class LessonAction(TeamTalkAccess door) : IPersonAction
{
    public string Verb => TalkVerbs.Lesson;

    public PersonPermission Needs(ActionData data) => PersonPermission.TakePartInTalk;

    public bool IsForChannels => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken) =>
        await door.FindDiscussionAsync(data, cancellationToken) is { } talk
            ? TeamTalkAccess.Answer(turn, LessonForm.Show(turn, talk, data, null))
            : TeamTalkAccess.SayInDialog(turn, "Team.Only");
}

/// <summary>The lesson is kept, without who wrote it. What the team will do has an owner and a date, or is not accepted.</summary>
internal sealed class AddLessonAction(
    LessonStore lessons, TeamTalkAccess door, GraphDirectory directory) : IPersonAction, IAboutOthers
{
    public string Verb => TalkVerbs.AddLesson;

    public PersonPermission Needs(ActionData data) => PersonPermission.TakePartInTalk;

    public bool IsForChannels => true;

    public async ValueTask<PersonOutcome> HandleAsync(PersonTurn turn, ActionData data, CancellationToken cancellationToken)
    {
        if (await door.FindDiscussionAsync(data, cancellationToken) is not { } talk)
        {
            return TeamTalkAccess.SayInDialog(turn, "Team.Only");
        }

        if (data.Input(LessonForm.Text) is not { } text)
        {
            return Again(turn, talk, data, "Lesson.Missing");
        }

        if (text.Length > LessonForm.MostTyped)
        {
            return Again(turn, talk, data, "Lesson.TooLong");
        }

        var today = turn.Turn.Calendar.LocalDate(turn.Turn.Now);
        var lesson = new Lesson(LessonStore.IdOf(talk, text), talk.Id, today, text);
        if (data.Input(LessonForm.Doing) is not null)
        {
            if (data.NamesNobody(LessonForm.Owner))
            {
                return AgainWith(turn, talk, data, RefusalText.Of(new PersonUnknown(), turn.Turn.Language));
            }

            var owner = data.Person(LessonForm.Owner) is { } id ? await directory.FindAsync(id, cancellationToken) : null;
            if (owner is not { Enabled: true } || LessonForm.DueIn(data) is not { } due || due < today)
            {
                return Again(turn, talk, data, "Lesson.WhoAndWhen");
            }

            lesson = lesson with { Promise = new Promise(new Person(new PersonId(owner.Id), owner.Name), due) };
        }

        return TeamTalkAccess.Answer(turn, new DialogClosed())
            // Sent again it is there already, and may be done or approved by now.
            .With(await lessons.FindAsync(lesson.Id, cancellationToken) is null ? [new TalkChange.Learned(lesson)] : []);
    }

    private static PersonOutcome Again(PersonTurn turn, Discussion talk, ActionData data, string fault) =>
        AgainWith(turn, talk, data, Texts.In(turn.Turn.Language)[fault]);

    private static PersonOutcome AgainWith(PersonTurn turn, Discussion talk, ActionData data, string fault) =>
        TeamTalkAccess.Answer(turn, LessonForm.Show(turn, talk, data, fault));
}
