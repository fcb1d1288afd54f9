namespace Weerbaar.Jobs;

/// <summary>Somebody else reconciles this case by now.</summary>
public sealed class LeaseLostException() : Exception("The lease ran out and was taken by another.");
