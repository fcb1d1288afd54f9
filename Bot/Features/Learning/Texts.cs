namespace Weerbaar.Features.Learning;

internal sealed class Texts : TextsOf<Texts>;
