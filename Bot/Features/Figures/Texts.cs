namespace Weerbaar.Features.Figures;

internal sealed class Texts : TextsOf<Texts>;
