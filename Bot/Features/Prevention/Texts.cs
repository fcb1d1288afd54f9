namespace Weerbaar.Features.Prevention;

internal sealed class Texts : TextsOf<Texts>;
