namespace Weerbaar.Features.Aftercare;

/// <summary>An answer about how they are: written among their own rows before anything else is done (D29).</summary>
internal sealed record KeepCheckIn(CheckIn Answer) : IEffect;
