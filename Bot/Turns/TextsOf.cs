using System.Resources;

namespace Weerbaar.Turns;

/// <summary>
/// The words of one folder: its Texts.resx (Dutch) and Texts.en.resx. The folder's own class Texts stands beside them and has the
/// resource's name, so that whoever is in the folder, or below it, finds its words without naming it.
/// </summary>
internal abstract class TextsOf<TTexts>
{
    private static readonly ResourceManager Resources = new(typeof(TTexts));

    public static Wording In(Language language) => new(Resources, Wording.CultureOf(language));
}
