namespace Weerbaar.Playbook.Loading;

/// <summary>Reads one step of the intake with its questions.</summary>
internal static class StepSection
{
    public static IntakeStep Read(Entry entry)
    {
        var fields = entry.Fields();
        var questions = fields.Required("questions");
        var step = fields.RejectUnknownFields(new IntakeStep
        {
            Id = fields.Required("id").Id(NameSets.Step),
            Title = fields.Required("title").Local(),
            Intro = fields.Optional("intro")?.Local(),
            ColleagueTitle = fields.Optional("colleague-title")?.Local(),
            ColleagueIntro = fields.Optional("colleague-intro")?.Local(),
            Questions = questions.List(Question),
        });
        if (questions.Node is not null && step.Questions.Count == 0)
        {
            questions.Fault("needs at least one question.");
        }

        return step;
    }

    private static Question Question(Entry entry)
    {
        var fields = entry.Fields();
        var id = fields.Required("id").Id(NameSets.Question);
        var input = fields.Required("input").OneOf<QuestionInput>();
        var question = fields.RejectUnknownFields(new Question
        {
            Id = id,
            Input = input,
            Label = fields.Required("label").Local(),
            Help = fields.Optional("help")?.Local(),
            ColleagueLabel = fields.Optional("colleague-label")?.Local(),
            ColleagueHelp = fields.Optional("colleague-help")?.Local(),
            Choices = fields.List("choices", item => Choice(item, id)),
            Counted = fields.YesNo("counted"),
            OnlyKinds = fields.List("only-kinds", item => item.Reference(NameSets.Kind)),
        });
        DeclareYesNo(entry, question);
        CheckChoices(entry, question);
        return question;
    }

    private static Choice Choice(Entry entry, string question)
    {
        var fields = entry.Fields();
        return fields.RejectUnknownFields(new Choice(
            fields.Required("id").Id(NameSets.ChoiceOf(question)), fields.Required("name").Local())
        {
            Hosts = fields.List("hosts", host => host.Text()),
            ColleagueName = fields.Optional("colleague-name")?.Local(),
        });
    }

    private static void DeclareYesNo(Entry entry, Question question)
    {
        if (question.Input is QuestionInput.YesNo)
        {
            entry.Findings.Declare(NameSets.ChoiceOf(question.Id), "yes", entry.Place);
            entry.Findings.Declare(NameSets.ChoiceOf(question.Id), "no", entry.Place);
        }
    }

    private static void CheckChoices(Entry entry, Question question)
    {
        var choosing = question.Input is QuestionInput.Choice or QuestionInput.Choices;
        if (choosing && question.Choices.Count < 2)
        {
            entry.Fault("needs 'choices', at least two.");
        }
        else if (!choosing && question.Choices.Count > 0)
        {
            entry.Fault("has 'choices', which go with 'input: choice' or 'input: choices' only.");
        }
        else if (!choosing && question.Counted)
        {
            entry.Fault("has 'counted', which goes with 'input: choice' or 'input: choices' only.");
        }
    }
}
