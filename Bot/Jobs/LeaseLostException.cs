namespace Weerbaar.Jobs;

/// <summary>Somebody else reconciles this case by now.</summary>
internal sealed class LeaseLostException() : Exception("The lease ran out and was taken by another.");
