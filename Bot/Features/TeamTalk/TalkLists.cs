using Weerbaar.Features.TeamTalk.Checking;

namespace Weerbaar.Features.TeamTalk;

/// <summary>The lists for the check, from the playbook and the figures.</summary>
internal static class TalkLists
{
    /// <summary>A phrase of this weight needs no other beside it to tell of its kind.</summary>
    private const double Certain = 1.5;

    private const int Shortest = 4;

    /// <param name="rareKinds">Ids of the kinds that happened too seldom to be counted.</param>
    public static TellingLists Of(OrganisationPlaybook playbook, IEnumerable<string> rareKinds)
    {
        var contacts = playbook.Organisation.Contacts;
        return new TellingLists(
            playbook.TeamTalk?.TellingFunctions ?? [],
            playbook.TeamTalk?.TellingTraits ?? [],
            [.. rareKinds.Select(playbook.FindKind).OfType<Kind>().SelectMany(kind => Words(kind, playbook)).Distinct()],
            [contacts.Emergency, contacts.Police, contacts.Crisis, contacts.VictimSupport,
                .. contacts.OwnEmergency is { } own ? new[] { own } : []]);
    }

    /// <summary>Its names, and the single words by which the playbook knows it for certain.</summary>
    private static IEnumerable<string> Words(Kind kind, OrganisationPlaybook playbook) =>
    [
        kind.Name.Nl,
        kind.Name.En,
        .. playbook.Phrases.Kinds.GetValueOrDefault(kind.Id, [])
            .Where(phrase => phrase.Weight >= Certain)
            .SelectMany(phrase => phrase.Text.Split('|'))
            .Select(word => word.TrimStart('='))
            .Where(word => word.Length >= Shortest && word.All(letter => char.IsLetter(letter) || letter == '-')),
    ];
}
