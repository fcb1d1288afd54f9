namespace Weerbaar.Inbound;

internal sealed class Texts : TextsOf<Texts>;
