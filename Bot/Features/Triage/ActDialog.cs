using Weerbaar.Directories;
using Weerbaar.Features.Evidence;

namespace Weerbaar.Features.Triage;

/// <summary>
/// All that somebody needs who acts on an alarm (D2): who it is about and who raised it, a call in Teams, the phone numbers that the
/// directory holds, and what they shared by their own click. Nothing to fill in. Opening it is a look.
/// </summary>
internal sealed class ActDialog(GraphDirectory directory) : ICaseDialog
{
    public string Verb => OfficersVerbs.Act;

    public Permission Needs => Permission.SeeDanger;

    public bool ShowsContent => true;

    /// <summary>Until they shared anything, only whom to call is read here.</summary>
    public string LookedAt(Case @case) => @case.Danger?.Shared is null ? LookNames.Name : LookNames.Shared;

    public async ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken cancellationToken)
    {
        var (@case, language) = (dialog.Of, dialog.Turn.Language);
        var words = Texts.In(language);
        var contacts = dialog.Turn.Playbook.Organisation.Contacts;
        var parts = new List<CardElement?>();
        foreach (var person in People(@case).Where(person => person.Id != dialog.Turn.By.Id))
        {
            parts.AddRange(await DescribeHowToCallAsync(person, @case, words, cancellationToken));
        }

        var card = Layout.Card(language, words["Act.Title", @case.Number],
        [
            @case is { IsAimUnknown: true, Danger.RaisedBy: { } raiser } ? PlainText.Of(words["Danger.AimUnknown", raiser.Name]) : null,
            .. parts,
            .. Shared(@case, dialog.Turn, words),
            @case.Report is null ? Layout.Small(words["Act.NotSent"]) : null,
            Layout.Paragraph(words["Act.Emergency", PhoneLinks.Of(contacts.Emergency)]) with { Separator = true },
            contacts.OwnEmergency is { } own ? Layout.Paragraph(words["Act.Own", PhoneLinks.Of(own)]) : null,
        ]);
        return new DialogAnswer(words["Act.Title", @case.Number], card, DialogSize.Medium);
    }

    /// <summary>Who is in danger, and who told of it, if that is somebody else.</summary>
    private static IEnumerable<Person> People(Case @case) =>
        new[] { @case.Informed, @case.Danger?.RaisedBy }.OfType<Person>().DistinctBy(person => person.Id);

    private async Task<IEnumerable<CardElement?>> DescribeHowToCallAsync(
        Person person, Case @case, Wording words, CancellationToken cancellationToken)
    {
        DirectoryPerson? known = null;
        try
        {
            known = await directory.FindAsync(person.Id.Value, cancellationToken);
        }
        catch (DirectoryUnavailableException)
        {
            // The name alone is more than nothing.
        }

        var label = words[@case.IsAbout(person.Id) ? "Details.Affected" : "Act.RaisedBy"];
        return
        [
            CardText.Named(label, known?.Name ?? person.Name),
            known is { Phones.Count: > 0 } ? Layout.Paragraph(string.Join(", ", known.Phones.Select(phone => PhoneLinks.Of(phone)))) : null,
            known?.Upn is { } upn
                ? Layout.Buttons(new ActionOpenUrl(DeepLinks.Call(upn)) { Title = words["Act.Call"] })
                : Layout.Small(words["Act.Unknown"]),
        ];
    }

    private static IEnumerable<CardElement?> Shared(Case @case, Turn turn, Wording words)
    {
        if (@case.Danger?.Shared is not { } shared || Access.IsPassedOver(turn.Deciding.Actor, @case))
        {
            yield return Layout.Small(words["Act.NotShared"]);
            yield break;
        }

        yield return shared.Where is { } where ? Layout.Words(words["Act.Where", turn.Time(shared.At)], where) : null;
        yield return shared.Told is { } told ? Layout.Words(words["Act.Words", turn.Time(shared.ToldAt ?? shared.At)], told) : null;
    }
}
