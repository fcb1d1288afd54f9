namespace Weerbaar.Features.Searches;

internal sealed class Texts : TextsOf<Texts>;
