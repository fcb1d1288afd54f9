using Weerbaar.Directories;

namespace Weerbaar.Features.Meetings;

/// <summary>People of a case as the directory knows them today: whoever left is in no link and no invitation.</summary>
internal sealed class MeetingPeople(GraphDirectory directory)
{
    public async Task<IReadOnlyList<DirectoryPerson>> FindAsync(IEnumerable<Person> people, CancellationToken cancellationToken)
    {
        var found = new List<DirectoryPerson>();
        foreach (var person in people)
        {
            if (await directory.FindAsync(person.Id.Value, cancellationToken) is { Upn: not null, Enabled: true } known)
            {
                found.Add(known);
            }
        }

        return found;
    }
}
