namespace Weerbaar.Features.TeamTalk;

internal sealed class Texts : TextsOf<Texts>;
