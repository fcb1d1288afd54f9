namespace Weerbaar.Features.Evidence;

internal sealed class Texts : TextsOf<Texts>;
