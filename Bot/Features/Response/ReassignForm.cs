using Weerbaar.Directories;
using Weerbaar.Features.Triage;

namespace Weerbaar.Features.Response;

/// <summary>
/// An officer gives an action another owner or date, with a reason (D23): to an officer, to who decides, or to the employee
/// (D14).
/// </summary>
internal sealed class ReassignForm(GraphDirectory directory, GroupOptions groups) : ICaseForm, IAboutOthers
{
    private const string Action = "action";
    private const string Owner = "owner";
    private const string Due = "due";

    public string Verb => OfficersVerbs.Reassign;

    public Permission Needs => Permission.Assess;

    public bool ShowsContent => false;

    public async ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken)
    {
        var (@case, turn) = (dialog.Of, dialog.Turn);
        var words = Texts.In(turn.Language);
        Choice[] open = [.. @case.OpenActions().Select(action => new Choice(Name(action, turn, words), action.Id))];
        if (open.Length == 0)
        {
            return DialogForm.Show(dialog, words["Reassign.Title"], null, Layout.Paragraph(words["Action.None"]));
        }

        Choice[] people = [.. (await FindPeopleAsync(@case, cancellationToken)).Select(person => new Choice(person.Name, person.Id.Value))];
        return DialogForm.Show(dialog, words["Reassign.Title"], Button.Submit(words["Reassign.Send"], Verb, @case.Ids()),
            DialogForm.OneOf(dialog, Action, words["Action.Which"], open, open.Length == 1 ? open[0].Value : null),
            DialogForm.OneOf(dialog, Owner, words["Reassign.Owner"], people),
            new InputDate(Due, words["Reassign.Due"]) { Value = Typed(dialog.Data), Min = turn.Calendar.LocalDate(turn.Now) },
            DialogForm.LongText(dialog, DialogForm.Reason, words["Reassign.Reason"]));
    }

    /// <summary>An owner who is not on the list is none, and refused; without a date the action keeps its own.</summary>
    public async ValueTask<CaseCommand> BuildCommandAsync(DialogTurn dialog, CancellationToken cancellationToken)
    {
        var id = dialog.Text(Action);
        var chosen = new PersonId(dialog.Text(Owner));
        var owner = (await FindPeopleAsync(dialog.Of, cancellationToken)).FirstOrDefault(person => person.Id == chosen);
        var kept = dialog.Of.Actions.FirstOrDefault(action => action.Id == id)?.DueAt ?? dialog.Turn.Now;
        var due = Typed(dialog.Data) is { } date ? EndOfDay(date, dialog.Turn) : kept;
        return new ReassignAction(id, owner, due, dialog.Text(DialogForm.Reason));
    }

    private async Task<IReadOnlyList<Person>> FindPeopleAsync(Case @case, CancellationToken cancellationToken)
    {
        var members = await directory.FindMembersAsync(groups.Officers, cancellationToken);
        var officers = members.Select(each => new Person(new PersonId(each.Id), each.Name));
        Person[] others = [.. @case.Deciders().Select(member => member.Person), @case.Informed];
        return [.. officers.Concat(others).DistinctBy(person => person.Id)];
    }

    /// <summary>When the office closes on that date.</summary>
    private static DateTimeOffset EndOfDay(DateOnly date, Turn turn)
    {
        var local = date.ToDateTime(turn.Playbook.Organisation.OfficeHours.To);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(turn.Playbook.Organisation.TimeZone);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private static DateOnly? Typed(ActionData data) => AnswerDate.Read(data.Input(Due));

    private static string Name(ActionItem action, Turn turn, Wording words) =>
        words["Actions.Line", action.Title.In(turn.Language), words["Actions.Open", turn.Day(action.DueAt)]];
}
