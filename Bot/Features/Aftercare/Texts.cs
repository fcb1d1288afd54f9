namespace Weerbaar.Features.Aftercare;

internal sealed class Texts : TextsOf<Texts>;
