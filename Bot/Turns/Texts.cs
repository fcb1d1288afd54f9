using System.Globalization;
using System.Resources;
using Weerbaar.Playbook;

namespace Weerbaar.Turns;

/// <summary>The words of one capability: its Texts.resx (Dutch) and Texts.en.resx beside the code that says them.</summary>
/// <param name="folder">The folder's name, as "Intake".</param>
public sealed class Texts(string folder)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] All = typeof(Texts).Assembly.GetManifestResourceNames();

    private readonly ResourceManager resources = new(NameOf(folder), typeof(Texts).Assembly);

    public Wording In(Language language) => new(resources, CultureOf(language));

    internal static CultureInfo CultureOf(Language language) => language is Language.English ? English : Dutch;

    /// <summary>Wherever the folder stands, among the features or beside them.</summary>
    private static string NameOf(string folder) => Path.GetFileNameWithoutExtension(All.Single(name => name.EndsWith($".{folder}.Texts.resources", StringComparison.Ordinal)));
}

/// <summary>The words of one capability in one language.</summary>
public readonly record struct Wording(ResourceManager Resources, CultureInfo Culture)
{
    /// <exception cref="MissingManifestResourceException">There is no such text; a test holds that this cannot happen.</exception>
    public string this[string key] =>
        Resources.GetString(key, Culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <summary>The text with its places filled in: {0}, {1}, …</summary>
    public string this[string key, params ReadOnlySpan<object?> values] => string.Format(Culture, this[key], values);
}
