namespace Weerbaar.Hosting;

internal sealed class Texts : TextsOf<Texts>;
