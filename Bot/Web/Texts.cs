namespace Weerbaar.Web;

internal sealed class Texts : TextsOf<Texts>;
