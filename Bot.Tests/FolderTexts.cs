using System.Resources;

namespace Weerbaar.Tests;

/// <summary>The words of a folder by its name, wherever it stands.</summary>
internal static class FolderTexts
{
    private static readonly string[] All = typeof(Wording).Assembly.GetManifestResourceNames();

    public static Wording In(string folder, Language language) => new(
        new ResourceManager(
            Path.GetFileNameWithoutExtension(All.Single(name => name.EndsWith($".{folder}.Texts.resources", StringComparison.Ordinal))),
            typeof(Wording).Assembly),
        Wording.CultureOf(language));
}
