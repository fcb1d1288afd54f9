namespace Weerbaar.Features.Chat;

internal sealed class Texts : TextsOf<Texts>;
