using Weerbaar.Hosting;
using Weerbaar.Playbook.Loading;

namespace Weerbaar.Tests.Playbook;

/// <summary>The playbooks that tests use: what ships, another organisation's, and broken ones.</summary>
internal static class Playbooks
{
    private static readonly Lazy<OrganisationPlaybook> LoadedMunicipality =
        new(() => PlaybookLoader.Load(new PlaybookOptions().Folder));

    public static OrganisationPlaybook Municipality => LoadedMunicipality.Value;

    public static string OtherFolder => Path.Combine(AppContext.BaseDirectory, "Playbook", "OtherOrganisation");

    /// <summary>Loads a copy of the other organisation's playbook after changes, each (file, text, replacement).</summary>
    public static OrganisationPlaybook LoadChanged(params (string File, string Text, string Replacement)[] changes)
    {
        var folder = Directory.CreateTempSubdirectory("playbook").FullName;
        try
        {
            foreach (var path in Directory.GetFiles(OtherFolder))
            {
                File.WriteAllText(Path.Combine(folder, Path.GetFileName(path)), Changed(path, changes));
            }

            return PlaybookLoader.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Changed(string path, (string File, string Text, string Replacement)[] changes)
    {
        var text = File.ReadAllText(path);
        foreach (var change in changes.Where(change => change.File == Path.GetFileName(path)))
        {
            Assert.Contains(change.Text, text, StringComparison.Ordinal);
            text = text.Replace(change.Text, change.Replacement, StringComparison.Ordinal);
        }

        return text;
    }
}
