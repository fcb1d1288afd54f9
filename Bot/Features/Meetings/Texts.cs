namespace Weerbaar.Features.Meetings;

internal sealed class Texts : TextsOf<Texts>;
