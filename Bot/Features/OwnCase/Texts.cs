namespace Weerbaar.Features.OwnCase;

internal sealed class Texts : TextsOf<Texts>;
