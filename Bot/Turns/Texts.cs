namespace Weerbaar.Turns;

internal sealed class Texts : TextsOf<Texts>;
