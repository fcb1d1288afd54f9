using System.Globalization;
using System.Resources;

namespace Weerbaar.Turns;

/// <summary>The words of one folder in one language.</summary>
internal readonly record struct Wording(ResourceManager Resources, CultureInfo Culture)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <exception cref="MissingManifestResourceException">There is no such text; a test holds that this cannot happen.</exception>
    public string this[string key] =>
        Resources.GetString(key, Culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

    /// <summary>The text with its places filled in: {0}, {1}, …</summary>
    public string this[string key, params ReadOnlySpan<object?> values] => string.Format(Culture, this[key], values);

    internal static CultureInfo CultureOf(Language language) => language is Language.English ? English : Dutch;
}
