namespace Weerbaar.Features.Response;

internal sealed class Texts : TextsOf<Texts>;
