using Weerbaar.Directories;
using Weerbaar.Features.Intake.Form;

namespace Weerbaar.Features.Searches;

/// <summary>
/// The second click opens a case that says that monitoring found it; the affected employee and the manager are told in
/// words of their own (D1, D34).
/// </summary>
internal sealed class OpenFound(RoutineStore routines, GraphDirectory directory)
    : RoutineAction(routines)
{
    public override string Verb => MonitoringVerbs.Open;

    protected override async ValueTask<PersonOutcome> HandleAsync(
        PersonTurn turn, ActionData data, Routine routine, CancellationToken cancellationToken)
    {
        if (MonitoringVerbs.IdIn(data, FindForm.CaseKey) is not { } id
            || !CaseNumber.TryParse(data.Ids.GetValueOrDefault(FindForm.NumberKey) ?? "", out var number))
        {
            return Told(turn, "Gone");
        }

        var form = new FindForm(turn.Turn, routine, new CaseId(id), number);
        var words = Texts.In(turn.Turn.Language);
        var (affected, fault) = await ResolveAffectedAsync(turn, words, data, cancellationToken);
        if ((fault ?? (Fault(data) is { } key ? words[key] : null)) is { } wrong)
        {
            return Again(turn, form, data, wrong);
        }

        var report = Report(turn, data, routine, affected);
        var open = new OpenCase(new CaseId(id), number, affected, Drill: false, report);
        return new PersonOutcome(turn.File) { Then = new Opening(turn, open.Id, report, data, routine, form) { Open = open } };
    }

    /// <summary>Null: it is aimed at the organisation.</summary>
    private async Task<(Person? Affected, string? Fault)> ResolveAffectedAsync(
        PersonTurn turn, Wording words, ActionData data, CancellationToken cancellationToken)
    {
        if (data.Input(FindForm.Who) is null)
        {
            return (null, null);
        }

        return data.Person(FindForm.Who) is not { } who
            || await directory.FindAsync(who, cancellationToken) is not { Enabled: true, Guest: false } known
            ? (null, RefusalText.Of(new PersonUnknown(), turn.Turn.Language))
            : new PersonId(known.Id) == turn.Turn.By.Id ? (null, words["Fault.Yourself"])
            : (new Person(new PersonId(known.Id), known.Name), null);
    }

    private static string? Fault(ActionData data) => data switch
    {
        _ when data.Choices(FindForm.Kinds).Count == 0 => "Fault.Kinds",
        _ when data.Input(FindForm.What) is null => "Fault.What",
        _ when data.Input(FindForm.Link) is { } link && Links.Read(link) is null => "Fault.Link",
        _ => null,
    };

    private static SendReport Report(PersonTurn turn, ActionData data, Routine routine, Person? affected)
    {
        var asked = turn.Turn.Playbook.Steps
            .SelectMany(step => step.Questions)
            .FirstOrDefault(question => question.Input is QuestionInput.Link);
        var link = data.Input(FindForm.Link) is { } typed ? Links.Read(typed) : null;
        Dictionary<string, string> answers = asked is null || link is null ? [] : new() { [asked.Id] = link };
        var route = affected is null ? RouteChoice.Manager : RouteChoice.Open;
        return new SendReport(data.Choices(FindForm.Kinds), data.Input(FindForm.What) ?? "", answers, [], route, null)
        {
            FoundBy = routine.Id,
        };
    }

    /// <summary>Danger is told before anything else is done.</summary>
    private static PersonOutcome Opened(PersonTurn turn, ActionData data, Routine routine, Case opened)
    {
        var looked = routine.Looked(RoundResult.Found, turn.Turn.By, turn.Turn.Now);
        var done = new PersonOutcome(turn.File)
        {
            Answer = new CardAnswer(Card(turn, opened)),
            Effects = KeepRoutine.IfChanged(routine, looked),
        };
        return data.Input(FindForm.Danger) == "true" && opened.Danger is null
            ? done with { Then = new Alarming(opened.Id, done) }
            : done;
    }

    private static AdaptiveCard Card(PersonTurn turn, Case opened)
    {
        var words = Texts.In(turn.Turn.Language);
        return Layout.Card(
            turn.Turn.Language,
            words["Opened.Title"],
            Layout.Heading(words["Opened.Title"]),
            Layout.Facts(new Fact(words["Opened.Number"], opened.Number.Value)),
            opened.Affected is { } affected
                ? PlainText.Of(words["Opened.Person", affected.Name])
                : Layout.Paragraph(words["Opened.Organisation"]),
            Layout.Paragraph(words["Opened.Evidence"]));
    }

    private static PersonOutcome Again(PersonTurn turn, FindForm form, ActionData data, string fault) =>
        new(turn.File) { Answer = new CardAnswer(form.Draw(data, fault)) };

    private sealed record Opening(
        PersonTurn Turn, CaseId Case, SendReport Report, ActionData Data, Routine Of, FindForm Form) : CaseStep(Case, Report)
    {
        public override PersonOutcome Finish(CaseResult result) => result is { Refusal: null or AlreadySent, Case: { } now }
            ? Opened(Turn, Data, Of, now)
            : Again(Turn, Form, Data, RefusalText.Of(result.Refusal ?? new NotAllowed(), Turn.Turn.Language));
    }

    /// <summary>The case stands, whatever it says to the alarm.</summary>
    private sealed record Alarming(CaseId Case, PersonOutcome Done) : CaseStep(Case, new RaiseDanger(DangerRoute.ManagerAndTeam))
    {
        public override PersonOutcome Finish(CaseResult result) => Done;
    }
}
