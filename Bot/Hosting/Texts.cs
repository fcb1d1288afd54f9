using Weerbaar.Turns;

namespace Weerbaar.Hosting;

internal sealed class Texts : TextsOf<Texts>;
