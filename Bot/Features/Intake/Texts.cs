namespace Weerbaar.Features.Intake;

internal sealed class Texts : TextsOf<Texts>;
