namespace Weerbaar.Features.Monitoring;

internal sealed class Texts : TextsOf<Texts>;
