namespace Weerbaar.Features.WaitingWords;

internal sealed class Texts : TextsOf<Texts>;
