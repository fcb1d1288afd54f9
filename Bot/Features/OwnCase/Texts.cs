using Weerbaar.Turns;

namespace Weerbaar.Features.OwnCase;

internal sealed class Texts : TextsOf<Texts>;
