using Weerbaar.Directories;

namespace Weerbaar.Features.Triage;

/// <summary>Another officer gets the case (D45): somebody of the officers' group whom it is not about.</summary>
internal sealed class HandOverForm(GraphDirectory directory, GroupOptions groups) : ICaseForm, IAboutOthers
{
    private const string To = "to";

    public string Verb => OfficersVerbs.HandOver;

    public Permission Needs => Permission.Claim;

    public bool ShowsContent => false;

    public async ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken)
    {
        var words = Texts.In(dialog.Turn.Language);
        var officers = await FindOfficersAsync(cancellationToken);
        Choice[] others = [.. officers
            .Where(officer => !dialog.Of.IsAbout(officer.Id) && dialog.Of.Claim?.Officer.Id != officer.Id)
            .Select(officer => new Choice(officer.Name, officer.Id.Value))];
        if (others.Length == 0)
        {
            return DialogForm.Show(dialog, words["HandOver.Title"], null, Layout.Paragraph(words["HandOver.Nobody"]));
        }

        return DialogForm.Show(dialog, words["HandOver.Title"], Button.Submit(words["HandOver.Send"], Verb, dialog.Of.Ids()),
            DialogForm.OneOf(dialog, To, words["HandOver.To"], others),
            DialogForm.LongText(dialog, DialogForm.Reason, words["HandOver.Reason"]));
    }

    /// <summary>Who is no officer by the directory is refused by the command.</summary>
    public async ValueTask<CaseCommand> BuildCommandAsync(DialogTurn dialog, CancellationToken cancellationToken)
    {
        var chosen = new PersonId(dialog.Text(To));
        var officer = (await FindOfficersAsync(cancellationToken)).FirstOrDefault(officer => officer.Id == chosen);
        var actor = new Actor(officer ?? new Person(chosen, ""), IsOfficer: officer is not null);
        return new HandOverCase(actor, dialog.Text(DialogForm.Reason));
    }

    private async Task<IReadOnlyList<Person>> FindOfficersAsync(CancellationToken cancellationToken) =>
        [.. (await directory.FindMembersAsync(groups.Officers, cancellationToken))
            .Select(person => new Person(new PersonId(person.Id), person.Name))];
}
