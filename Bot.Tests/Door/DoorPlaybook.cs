using Weerbaar.Hosting;
using Weerbaar.Tests.Storage.Embedded;

namespace Weerbaar.Tests.Door;

/// <summary>The municipality's playbook with a change in its main file, in a folder of its own: the setting "Playbook:Folder".</summary>
internal sealed class DoorPlaybook : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DoorPlaybook(string text, string replacement)
    {
        foreach (var file in System.IO.Directory.GetFiles(new PlaybookOptions().Folder))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        var main = Path.Combine(Folder, "playbook.yaml");
        var before = File.ReadAllText(main);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(main, before.Replace(text, replacement, StringComparison.Ordinal));
    }

    public string Folder => _folder.Path;

    public void Dispose() => _folder.Dispose();
}
