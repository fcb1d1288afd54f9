namespace Weerbaar.Features.Triage;

internal sealed class Texts : TextsOf<Texts>;
