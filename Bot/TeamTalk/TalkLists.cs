using Weerbaar.Playbook;
using Weerbaar.TeamTalk.Checking;

namespace Weerbaar.TeamTalk;

/// <summary>The lists for the check, from the playbook and the figures.</summary>
internal static class TalkLists
{
    /// <param name="rareKinds">Ids of the kinds that happened too seldom to be counted.</param>
    public static TellingLists Of(OrganisationPlaybook playbook, IEnumerable<string> rareKinds)
    {
        var contacts = playbook.Organisation.Contacts;
        return new TellingLists(
            playbook.TeamTalk?.TellingFunctions ?? [],
            playbook.TeamTalk?.TellingTraits ?? [],
            [.. rareKinds.Select(playbook.FindKind).OfType<Kind>().SelectMany(kind => new[] { kind.Name.Nl, kind.Name.En })],
            [contacts.Emergency, contacts.Police, contacts.OwnEmergency, contacts.Crisis, contacts.VictimSupport]);
    }
}
