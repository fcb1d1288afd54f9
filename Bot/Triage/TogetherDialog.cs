using Weerbaar.AdaptiveCards;
using Weerbaar.Cases;
using Weerbaar.Directories;
using Weerbaar.Teams;
using Weerbaar.Turns;

namespace Weerbaar.Triage;

/// <summary>
/// The way to a talk (D12, D28): links that open a chat or the meeting form in Teams with those whom the case concerns. The
/// links hold names, so they stand in a dialog for whom access allows, and opening it is a look.
/// </summary>
public sealed class TogetherDialog(GraphDirectory directory) : ICaseDialog
{
    private static readonly Texts Texts = new("Triage");

    public string Verb => OfficerVerbs.Together;

    public Right Needs => Right.See;

    public bool ShowsContent => true;

    public async ValueTask<DialogAnswer> ShowAsync(DialogTurn dialog, CancellationToken ct)
    {
        var words = Texts.In(dialog.Turn.Language);
        var people = await OthersAsync(dialog, ct);
        var subject = words["Together.Subject", dialog.Of.Number];
        var users = people.Select(person => person.Upn!).ToList();
        return users.Count == 0
            ? Form.Show(dialog, words["Together.Title"], null, Layout.Paragraph(words["Together.Nobody"]))
            : Form.Show(dialog, words["Together.Title"], null,
                Layout.Paragraph(words["Together.Intro"]),
                Lines.Named(words["Together.With"], string.Join(", ", people.Select(person => person.Name))),
                Layout.Buttons(
                    new ActionOpenUrl(DeepLinks.Chat(users, subject)) { Title = words["Together.Chat"] },
                    new ActionOpenUrl(DeepLinks.Meeting(users, subject)) { Title = words["Together.Meeting"] }),
                Layout.Small(words["Together.Neutral"]));
    }

    /// <summary>The affected employee, who may decide, who has the case; not oneself, and nobody twice.</summary>
    private async Task<IReadOnlyList<DirectoryPerson>> OthersAsync(DialogTurn dialog, CancellationToken ct)
    {
        var of = dialog.Of;
        Person?[] all = [of.Affected, .. of.Route.Told.Select(member => member.Person), of.Claim?.Officer];
        var found = new List<DirectoryPerson>();
        foreach (var id in all.OfType<Person>().Select(person => person.Id).Where(id => id != dialog.Turn.By.Id).Distinct())
        {
            if (await directory.FindAsync(id.Value, ct) is { Upn: not null } known)
            {
                found.Add(known);
            }
        }

        return found;
    }
}
